import { minskDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { BooksRow } from "#app/queries/books-of.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { BooksTable } from "./books-table.tsx";

type Props = { readonly companyId: string; readonly since: Date; readonly rows: readonly BooksRow[] };

/** On a company's page at the desk: what stands on its accounts, and the way to its statement. */
export function CompanyBooks({ companyId, since, rows }: Props) {
  const { lang, t } = useWords();
  return (
    <Section
      id="books"
      title={t("books.companyTitle")}
      action={
        <ButtonLink href={pathsIn(lang).desk.companyStatement(companyId)}>
          {t("books.companyStatement")}
        </ButtonLink>
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{t("books.companyNone")}</p>
      ) : (
        <BooksTable
          rows={rows}
          caption={t("books.companyTitle")}
          of={{ company: companyId }}
          from={minskDate(since)}
        />
      )}
    </Section>
  );
}
