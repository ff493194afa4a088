import { useWords } from "#app/i18n/context.tsx";
import type { StatementPage } from "#app/queries/company-statement.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Amount } from "../payments/amount.tsx";

type Totals = NonNullable<StatementPage["buyerTotals"]>;

/** A buyer's orders as they stand today: asked, paid, given back, open. */
export function BuyerTotals({ totals }: { readonly totals: Totals }) {
  const { t } = useWords();
  const figure = (key: "invoiced" | "paid" | "refunded" | "open") => ({
    key,
    header: t(`bank.buyer_${key}`),
    align: "end" as const,
    cell: (row: Totals[number]) => <Amount amount={row[key]} currency={row.currency} />,
  });
  return (
    <DataTable
      caption={t("books.totalsToday")}
      captionHidden
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
        figure("invoiced"),
        figure("paid"),
        figure("refunded"),
        figure("open"),
      ]}
    />
  );
}
