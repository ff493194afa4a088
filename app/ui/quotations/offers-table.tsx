import { useWords } from "#app/i18n/context.tsx";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Day, UnitPrice, Weight, When } from "../orders/amounts.tsx";
import { OfferStateWord } from "./quotation-words.tsx";

/** Every offer of a quotation, the last at the top. */
export function OffersTable({ offers }: Pick<QuotationView, "offers">) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t("quotations.offersTitle")}
      captionHidden
      rows={offers}
      rowKey={(offer) => offer.id}
      rowMarks={(offer) => ({ "data-offer": offer.id, "data-state": offer.state })}
      columns={[
        {
          key: "by",
          header: t("quotations.by"),
          primary: true,
          cell: (offer) => (
            <>
              {t("quotations.offerNo")} {offer.seq} · {offer.by}
              <span className="row-note block">
                <When at={offer.madeAt} />
              </span>
            </>
          ),
        },
        {
          key: "state",
          header: t("quotations.state"),
          cell: (offer) => <OfferStateWord state={offer.state} />,
        },
        {
          key: "quantity",
          header: t("quotations.quantity"),
          align: "end",
          cell: (offer) => <Weight grams={offer.quantity} />,
        },
        {
          key: "price",
          header: t("quotations.price"),
          align: "end",
          cell: (offer) => <UnitPrice price={offer.price} currency={offer.currency} />,
        },
        {
          key: "basis",
          header: t("quotations.basis"),
          cell: (offer) => (
            <span translate="no">
              {offer.incoterm} {offer.place}
            </span>
          ),
        },
        {
          key: "delivery",
          header: t("quotations.deliverTo"),
          cell: (offer) => <Day date={offer.deliverTo} />,
        },
      ]}
    />
  );
}
