import { minskDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { BooksRow } from "#app/queries/books-of.server.ts";
import { Section } from "#app/ui/kit/section.tsx";
import { BooksTable } from "./books-table.tsx";

type Props = { readonly number: string; readonly placedAt: Date; readonly rows: readonly BooksRow[] };

/** On an order's page at the desk: what its movements left on each account. */
export function OrderBooks({ number, placedAt, rows }: Props) {
  const { t } = useWords();
  return (
    <Section id="books" title={t("books.orderTitle")} lead={t("books.orderLead")}>
      {rows.length === 0 ? (
        <p className="text-muted">{t("books.orderNone")}</p>
      ) : (
        <BooksTable
          rows={rows}
          caption={t("books.orderTitle")}
          of={{ order: number }}
          from={minskDate(placedAt)}
        />
      )}
    </Section>
  );
}
