import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Day, UnitPrice, Weight } from "../orders/amounts.tsx";

/** What the buyer asked for. */
export function RequestFacts({
  quotation,
}: {
  readonly quotation: Pick<QuotationView, "request" | "buyer"> & {
    readonly goods: string;
    /** The goods it is about, with their page while they are on sale. */
    readonly listing?: { readonly slug: string | null; readonly title: string };
  };
}) {
  const { t, f } = useWords();
  const { request, listing } = quotation;
  return (
    <>
      <p className="text-muted">{t("quotations.requestBy", { date: f.dateTime(request.askedAt) })}</p>
      <DescriptionList
        items={[
          { term: t("quotations.buyer"), details: quotation.buyer },
          ...(listing === undefined
            ? []
            : [{ term: t("quotations.listing"), details: <Goods {...listing} name={quotation.goods} /> }]),
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

function Goods({
  slug,
  title,
  name,
}: {
  readonly slug: string | null;
  readonly title: string;
  readonly name: string;
}) {
  const { lang } = useWords();
  const text = title || name;
  return slug === null ? text : <a href={pathsIn(lang).listing(slug)}>{text}</a>;
}
