import { useWords } from "#app/i18n/context.tsx";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Day, UnitPrice, Weight } from "../orders/amounts.tsx";

/** What the buyer asked for. */
export function RequestFacts({
  quotation,
}: {
  readonly quotation: Pick<QuotationView, "request" | "buyer">;
}) {
  const { t, f } = useWords();
  const { request } = quotation;
  return (
    <>
      <p className="text-muted">{t("quotations.requestBy", { date: f.dateTime(request.askedAt) })}</p>
      <DescriptionList
        items={[
          { term: t("quotations.buyer"), details: quotation.buyer },
          { term: t("quotations.quantity"), details: <Weight grams={request.quantity} /> },
          ...(request.targetPrice === null
            ? []
            : [
                {
                  term: t("quotations.requestTarget"),
                  details: <UnitPrice price={request.targetPrice} currency={request.currency} />,
                },
              ]),
          {
            term: t("quotations.basis"),
            details: (
              <span translate="no">
                {request.incoterm} {request.place}
              </span>
            ),
          },
          {
            term: t("quotations.wantedDelivery"),
            details: (
              <>
                <Day date={request.deliverFrom} /> – <Day date={request.deliverTo} />
              </>
            ),
          },
        ]}
      />
      {request.message === "" ? null : <blockquote className="said">{request.message}</blockquote>}
    </>
  );
}
