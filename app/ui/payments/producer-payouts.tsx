import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { producerTotals } from "#app/queries/company-totals.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Amount } from "./amount.tsx";
import { PayeeAccount } from "./payee-account.tsx";
import type { ShownPayout } from "./payouts-table.tsx";
import { PayoutsTable } from "./payouts-table.tsx";

type Totals = Awaited<ReturnType<typeof producerTotals>>;
type Props = {
  readonly page: number;
  /** Only those that have not been paid yet. */
  readonly toCome: boolean;
  readonly more: boolean;
  readonly payouts: readonly ShownPayout[];
  readonly totals: Totals;
} & Parameters<typeof PayeeAccount>[0];

/** What a producer is owed and has been paid, order by order. */
export function ProducerPayouts({ page, toCome, more, payouts, totals, payee, back }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const to = (other: number) =>
    paths.producer.payouts({ ...(toCome ? { show: "to-come" } : {}), page: other });
  return (
    <>
      <PageHeading
        title={t("payments.payoutsTitle")}
        lead={t("payments.held")}
        actions={<ButtonLink href={paths.producer.statement()}>{t("bank.statementLink")}</ButtonLink>}
      />
      <TotalsTable totals={totals} />
      <p>
        {toCome ? (
          <a href={paths.producer.payouts()}>{t("payments.payoutsAll")}</a>
        ) : (
          <a href={paths.producer.payouts({ show: "to-come" })}>{t("payments.payoutsToCome")}</a>
        )}
      </p>
      {payouts.length === 0 ? (
        <EmptyState icon="banknote" title={t("payments.payoutsNone")}>
          {t("payments.payoutsNoneYours")}
        </EmptyState>
      ) : (
        <PayoutsTable
          payouts={payouts}
          caption={t("payments.payoutsTitle")}
          orderPath={paths.producer.order}
        />
      )}
      <Pagination
        label={t("payments.payoutsTitle")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
      <PayeeAccount payee={payee} back={back} />
    </>
  );
}

/** What is held for the producer, what can be let go, what was paid and what the house kept; by currency. */
export function TotalsTable({ totals }: { readonly totals: Totals }) {
  const { t } = useWords();
  if (totals.length === 0) return null;
  const figure = (key: "held" | "releasable" | "onTheWay" | "paidOut" | "commission") => ({
    key,
    header: t(`bank.producer_${key}`),
    align: "end" as const,
    cell: (row: Totals[number]) => <Amount amount={row[key]} currency={row.currency} />,
  });
  return (
    <div className="mb-6">
      <DataTable
        caption={t("bank.totalsTitle")}
        rows={totals}
        rowKey={({ currency }) => currency}
        rowMarks={({ currency }) => ({ "data-currency": currency })}
        columns={[
          {
            key: "currency",
            header: t("payments.deskCurrency"),
            primary: true,
            cell: ({ currency }) => currency,
          },
          figure("held"),
          figure("releasable"),
          figure("onTheWay"),
          figure("paidOut"),
          figure("commission"),
        ]}
      />
    </div>
  );
}
