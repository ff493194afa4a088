import { priceE4, rateToDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";
import { pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Amount, UnitPrice, Weight } from "./amounts.tsx";

type Line = OrderView["lines"][number];

/** A code stays on one line. */
const unbroken = (code: string): string => code.replaceAll(" ", "\u00a0");

/** The goods with what was agreed and, once it is known, what was packed. */
export function OrderLines({ order }: { readonly order: OrderView }) {
  const { lang, t, f } = useWords();
  const { currency } = order;
  const packed: Column<Line>[] =
    order.invoiced === null
      ? []
      : [
          {
            key: "packed",
            header: t("orders.packed"),
            align: "end",
            cell: (line) => (line.packed === null ? null : <Weight grams={line.packed} />),
          },
        ];
  return (
    <>
      <DataTable
        caption={t("orders.linesTitle")}
        captionHidden
        rows={order.lines}
        rowKey={(line) => line.id}
        totalsLabel={t(order.invoiced === null ? "orders.total" : "orders.invoicedTotal")}
        columns={[
          {
            key: "goods",
            header: t("orders.goods"),
            primary: true,
            cell: (line) => (
              <>
                {line.slug === null ? (
                  line.title
                ) : (
                  <a href={pathsIn(lang).listing(line.slug)}>{line.title}</a>
                )}
                <span className="row-note">
                  {[line.variety, line.grade, line.packaging].filter((part) => part !== "").join(" · ")}
                </span>
                <span className="block text-sm font-normal text-muted" data-customs-code={line.customs.code}>
                  {line.customs.code === ""
                    ? t("parts.codeOpen", { date: f.date(line.customs.on) })
                    : t("parts.codeOn", { code: unbroken(line.customs.code), date: f.date(line.customs.on) })}
                </span>
                {line.customs.printed === null ? null : (
                  <span className="block text-sm font-normal text-muted">
                    {t("parts.codeMoved", {
                      printed: unbroken(line.customs.printed),
                      code: unbroken(line.customs.code),
                      date: f.date(line.customs.on),
                    })}
                  </span>
                )}
                {line.preOrder === 0n ? null : (
                  <span
                    className="block text-sm font-normal text-muted"
                    data-preorder={toKgDecimal(line.preOrder)}
                  >
                    {t("lots.preOrder", { kg: f.kg(line.preOrder) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: "quantity",
            header: t("orders.ordered"),
            align: "end",
            cell: (line) => <Weight grams={line.quantity} />,
          },
          ...packed,
          {
            key: "price",
            header: t("orders.price"),
            align: "end",
            cell: (line) => <UnitPrice price={priceE4(line.price)} currency={currency} />,
          },
          {
            key: "amount",
            header: t("orders.amount"),
            align: "end",
            cell: (line) => <Amount amount={line.packedAmount ?? line.amount} currency={currency} />,
            total: <Amount amount={order.invoiced ?? order.total} currency={currency} />,
          },
        ]}
      />
      <p className="text-muted mt-2">
        {[
          ...(order.byn === null || currency === "BYN"
            ? []
            : [
                t("approvals.rateFrozen", {
                  amount: f.money(order.byn, "BYN"),
                  rate: f.number(Number(rateToDecimal(order.rate)), { min: 4, max: 4 }),
                  date: f.date(order.rateDate),
                  source: sourceText(order.rateSource, t),
                }),
              ]),
          t("orders.tolerance", { percent: f.percent(order.lines[0]?.toleranceBp ?? 0) }),
        ].join(" · ")}
      </p>
    </>
  );
}
