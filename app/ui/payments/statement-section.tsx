import { csvExample } from "#app/domain/payments/csv-statement.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { LineFilter } from "#app/queries/desk-statements.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatementLine } from "./statement-line.tsx";
import type { DeskStatements } from "./statement-types.ts";

type Props = { readonly statements: DeskStatements; readonly filter: string; readonly q: string };

/** Bank statements at the desk: where one is brought, and its lines with what they wait for. */
export function StatementSection({ statements, filter, q }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { lines } = statements;
  const here = { filter, q, lines: statements.filter, linesPage: statements.page };
  const to = (linesPage: number) => `${paths.desk.payments({ ...here, linesPage })}#lines`;
  const label = (one: LineFilter) => t(`bank.lines_${one}`);
  return (
    <>
      <Section id="statements" title={t("bank.importTitle")} lead={t("bank.importLead")}>
        <ImportForm
          key={statements.earlier[0]?.id ?? ""}
          action={paths.desk.paymentCommand("import-statement", here)}
        />
        <CsvColumns />
        <Earlier statements={statements.earlier} />
      </Section>
      <Section id="lines" title={t("bank.linesTitle")}>
        <LinkRow
          label={t("bank.linesFilters")}
          links={statements.filters.map((one) => ({
            href: `${paths.desk.payments({ filter, q, lines: one.filter })}#lines`,
            label: label(one.filter),
            count: f.number(one.count),
            current: !statements.only && one.filter === statements.filter,
          }))}
        />
        {lines.length === 0 ? (
          <EmptyState icon="wallet" title={t("bank.linesNone")}>
            {t("bank.linesNoneText")}
          </EmptyState>
        ) : (
          <ul className="statement-lines">
            {lines.map((line) => (
              <StatementLine key={line.id} line={line} tolerances={statements.tolerances} here={here} />
            ))}
          </ul>
        )}
        <Pagination
          label={t("bank.linesTitle")}
          previous={
            statements.page > 1 ? { href: to(statements.page - 1), label: t("common.previous") } : undefined
          }
          next={statements.more ? { href: to(statements.page + 1), label: t("common.next") } : undefined}
        />
      </Section>
    </>
  );
}

function ImportForm({ action }: { readonly action: string }) {
  const { t } = useWords();
  return (
    <DeedForm name="import-statement" action={action} files>
      {(deed, idOf) => (
        <>
          <FileField
            name="file"
            id={idOf("file")}
            label={t("bank.importFile")}
            hint={t("bank.importHint")}
            error={deed.error("file")}
            accept=".xml,.csv,.txt,text/csv,text/xml,application/xml,text/plain"
          />
          <FormActions>
            <Button icon="upload">{t("bank.importButton")}</Button>
          </FormActions>
        </>
      )}
    </DeedForm>
  );
}

/** What the house's own CSV has to look like, for whoever makes one by hand or from another program. */
function CsvColumns() {
  const { t } = useWords();
  return (
    <Disclosure summary={t("bank.csvTitle")} open={useDeed("import-statement").refused}>
      <p>{t("bank.csvText")}</p>
      <p>{t("bank.csvReference")}</p>
      <pre className="file-sample" translate="no">
        {csvExample}
      </pre>
    </Disclosure>
  );
}

function Earlier({ statements }: { readonly statements: DeskStatements["earlier"] }) {
  const { t, f } = useWords();
  if (statements.length === 0) return null;
  return (
    <Disclosure summary={t("bank.earlier")}>
      <ul className="row-list">
        {statements.map(({ id, fileName, lineCount, newCount, importedAt, by }) => (
          <li key={id} data-statement={id}>
            <span className="break-words">{fileName}</span>
            <span>{t("bank.importedLines", { count: lineCount, fresh: f.number(newCount) })}</span>
            <span className="row-note">
              {t("bank.importedBy", { date: f.dateTime(importedAt), name: by })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
