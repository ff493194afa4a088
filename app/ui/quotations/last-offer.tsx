import { rateToDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";
import { pathsIn } from "#app/paths.ts";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { Amount, Day, UnitPrice, Weight } from "../orders/amounts.tsx";
import { OfferStateWord, paymentTermsText } from "./quotation-words.tsx";

type Props = { readonly quotation: QuotationView; readonly formToken: string };

/** The offer that counts, with what the reader can do about it. */
export function LastOffer({ quotation, formToken }: Props) {
  const { lang, t, f } = useWords();
  const { side, listing, offers } = quotation;
  const [offer] = offers;
  if (offer === undefined) return null;
  const own = offer.side === side;
  const title = own ? t("quotations.lastOfferYours") : t("quotations.lastOfferTheirs", { name: offer.by });
  const goods = listing.title === "" ? quotation.goods : listing.title;
  return (
    <Section id="offer" title={title} lead={t("quotations.onlyLast")}>
      <div data-offer={offer.id} data-state={offer.state}>
        <DescriptionList
          items={[
            { term: t("quotations.state"), details: <OfferStateWord state={offer.state} /> },
            {
              term: t("quotations.revision"),
              details: (
                <>
                  {listing.slug === null ? goods : <a href={pathsIn(lang).listing(listing.slug)}>{goods}</a>}
                  <span className="row-note block">
                    {t("quotations.revisionOf", { number: offer.revision })}
                  </span>
                </>
              ),
            },
            { term: t("quotations.quantity"), details: <Weight grams={offer.quantity} /> },
            {
              term: t("quotations.price"),
              details: <UnitPrice price={offer.price} currency={offer.currency} />,
            },
            {
              term: t("quotations.amount"),
              details: <Amount amount={offer.amount} currency={offer.currency} />,
            },
            {
              term: t("quotations.basis"),
              details: (
                <span translate="no">
                  {offer.incoterm} {offer.place}
                </span>
              ),
            },
            {
              term: t("quotations.delivery"),
              details: (
                <>
                  <Day date={offer.deliverFrom} /> – <Day date={offer.deliverTo} />
                </>
              ),
            },
            {
              term: t("quotations.paymentTerms"),
              details: (
                <>
                  {paymentTermsText(offer.paymentTerms, t)}
                  {offer.paymentTerms === "net-30" ? (
                    <span className="row-note block">{t("afterDelivery.waitOffer")}</span>
                  ) : null}
                </>
              ),
            },
            { term: t("quotations.validUntil"), details: <Day date={offer.validUntil} /> },
            {
              term: t("quotations.frozenRate"),
              details: t("quotations.frozenRateOf", {
                rate: f.number(Number(rateToDecimal(offer.rate.rate)), { min: 4, max: 4 }),
                currency: offer.currency,
                date: f.date(offer.rate.date),
                source: sourceText(offer.rate.source, t),
              }),
            },
            // What is there says something only while it can still be agreed on.
            ...(offer.state === "open"
              ? [
                  {
                    term: t("quotations.stock"),
                    details: (
                      <>
                        <Weight grams={listing.available} />
                        <span className="row-note block">{t("quotations.stockNote")}</span>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {offer.message === "" ? null : <blockquote className="said">{offer.message}</blockquote>}
      </div>
      <AcceptForm quotation={quotation} formToken={formToken} />
      <EndForms quotation={quotation} />
    </Section>
  );
}

function AcceptForm({ quotation, formToken }: Props) {
  const { lang, t, f } = useWords();
  const deed = useDeed("accept-offer");
  const { id, side, deeds, offers } = quotation;
  const [offer] = offers;
  if (offer === undefined || !deeds.includes("accept-offer")) return null;
  return (
    <form
      className="form mt-4"
      method="post"
      name="accept-offer"
      action={pathsIn(lang)[side].quotationCommand(id, "accept-offer")}
    >
      <HiddenField name="offer" value={offer.id} />
      <HiddenField name="formToken" value={formToken} />
      {side === "buyer" ? (
        <TextField
          name="deliveryAddress"
          label={t("quotations.deliveryAddress")}
          defaultValue={deed.value("deliveryAddress", quotation.buyerAddress)}
          error={deed.error("deliveryAddress")}
          maxLength={500}
        />
      ) : null}
      {side === "buyer" ? (
        <TextField
          name="purchaseOrder"
          label={t("approvals.purchaseOrder")}
          hint={t("approvals.purchaseOrderHint")}
          optional={t("common.optional")}
          defaultValue={deed.value("purchaseOrder")}
          error={deed.error("purchaseOrder")}
          maxLength={60}
          autoComplete="off"
        />
      ) : null}
      <p className="text-muted">{t("quotations.acceptLead")}</p>
      <div>
        <Button tone="primary" icon="handshake">
          {t("quotations.accept", { amount: f.money(offer.amount, offer.currency) })}
        </Button>
      </div>
    </form>
  );
}

/** Saying no, or taking back: the last offer, or the request while there is none. */
export function EndForms({ quotation }: Pick<Props, "quotation">) {
  const { lang, t } = useWords();
  const { id, side, deeds, offers } = quotation;
  const [offer] = offers;
  const area = pathsIn(lang)[side];
  const words = {
    "decline-offer": t(offer === undefined ? "quotations.declineRequest" : "quotations.decline"),
    "withdraw-offer": t(offer === undefined ? "quotations.withdrawRequest" : "quotations.withdraw"),
  };
  return (["decline-offer", "withdraw-offer"] as const)
    .filter((name) => deeds.includes(name))
    .map((name) => (
      <form key={name} className="mt-4" method="post" name={name} action={area.quotationCommand(id, name)}>
        {offer === undefined ? null : <HiddenField name="offer" value={offer.id} />}
        <Button icon={name === "decline-offer" ? "circle-x" : "undo"}>{words[name]}</Button>
      </form>
    ));
}
