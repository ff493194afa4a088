import { rateToDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { ApproxByn, Tonnes, UnitPrice } from "../listings/amounts.tsx";

/** The price by volume, in the contract currency and in BYN at the bank's rate. */
export function PriceTable({ tiers, currency, rate, minimumOrder }: ListingPage) {
  const { t, f } = useWords();
  const rows = tiers.map((tier, index) => ({
    ...tier,
    // The first price holds from the least that can be ordered.
    from: index === 0 && tier.from < minimumOrder ? minimumOrder : tier.from,
  }));
  return (
    <>
      <DataTable
        caption={t("catalogue.pricesTitle")}
        captionHidden
        onPhone="table"
        rows={rows}
        rowKey={(row) => String(row.from)}
        columns={[
          {
            key: "from",
            header: t("catalogue.pricesFrom"),
            primary: true,
            cell: ({ from }) => <Tonnes quantity={from} />,
          },
          {
            key: "price",
            header: t("catalogue.pricesPerKg"),
            align: "end",
            cell: ({ price }) => <UnitPrice price={price} currency={currency} />,
          },
          ...(currency === "BYN"
            ? []
            : [
                {
                  key: "byn",
                  header: t("catalogue.pricesByn"),
                  align: "end" as const,
                  cell: ({ byn }: (typeof rows)[number]) => (byn === null ? "–" : <ApproxByn price={byn} />),
                },
              ]),
        ]}
      />
      {rate === null || currency === "BYN" ? null : (
        <p className="fine-print">
          {t("catalogue.ratesNote", {
            date: f.shortDate(rate.date),
            currency,
            rate: f.number(Number(rateToDecimal(rate.rate)), { min: 4, max: 4 }),
            source: sourceText(rate.source, t),
          })}
          {rate.age === null ? null : (
            <span className="rate-old"> {t("cost.rateAge", { count: rate.age })}</span>
          )}
        </p>
      )}
    </>
  );
}
