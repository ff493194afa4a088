import { useWords } from "#app/i18n/context.tsx";
import type { StatementPage } from "#app/queries/company-statement.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { PeriodForm } from "../payments/period-form.tsx";
import { TotalsTable } from "../payments/producer-payouts.tsx";
import { BuyerTotals } from "./buyer-totals.tsx";
import { StatementRows } from "./statement-rows.tsx";
import { StatementSummary } from "./statement-summary.tsx";

type Query = Readonly<Record<string, string | number>>;

type Props = {
  readonly statement: StatementPage;
  readonly path: (query: Query) => string;
  readonly file: (query: Query) => string;
  /** Where the form of days leads, and the company it keeps. */
  readonly form: { readonly action: string; readonly company: string | null };
  readonly orderPath: (number: string) => string;
};

/** A statement of account: the days, balances and sums, every line, and what stands today. The same for all who read it. */
export function StatementBody({ statement, path, file, form, orderPath }: Props) {
  const { company, period, page, more, rows } = statement;
  const { t, f } = useWords();
  const to = (other: number) => path({ ...period, page: other });
  return (
    <div data-statement={company.id}>
      <p className="mt-4 font-semibold">
        {t("books.statementFor", {
          company: company.legalName,
          tax: company.taxNumber,
          from: f.shortDate(period.from),
          to: f.shortDate(period.to),
        })}
      </p>
      <PeriodForm action={form.action} from={period.from} to={period.to} company={form.company} />
      <StatementSummary statement={statement} />
      <Section id="movements" title={t("bank.movementsTitle")}>
        {rows.length === 0 ? (
          <EmptyState icon="wallet" title={t("bank.movementsNone")}>
            {t("bank.movementsNoneText")}
          </EmptyState>
        ) : (
          <StatementRows rows={rows} orderPath={orderPath} />
        )}
        {page === "all" ? (
          more && <p className="text-muted">{t("books.printMore", { count: f.number(rows.length) })}</p>
        ) : (
          <Pagination
            label={t("bank.movementsTitle")}
            previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
            next={more ? { href: to(page + 1), label: t("common.next") } : undefined}
          />
        )}
        <FormActions>
          <ButtonLink href={file(period)} icon="download" download>
            {t("bank.statementCsv")}
          </ButtonLink>
          {page === "all" ? null : (
            <ButtonLink href={path({ ...period, rows: "all" })}>{t("books.printAll")}</ButtonLink>
          )}
        </FormActions>
      </Section>
      <Today statement={statement} />
    </div>
  );
}

function Today({ statement: { buyerTotals, producerTotals } }: Pick<Props, "statement">) {
  const { t } = useWords();
  if ((buyerTotals ?? producerTotals ?? []).length === 0) return null;
  return (
    <Section id="totals" title={t("books.totalsToday")}>
      {buyerTotals === null ? null : <BuyerTotals totals={buyerTotals} />}
      {producerTotals === null ? null : <TotalsTable totals={producerTotals} />}
    </Section>
  );
}
