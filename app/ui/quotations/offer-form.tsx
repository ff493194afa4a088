import { incoterms, ruleOf } from "#app/domain/incoterms.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, compareDates } from "#app/domain/plain-date.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField, NumberField } from "#app/ui/kit/text-field.tsx";
import { DeliveryTerms } from "./delivery-terms.tsx";

/** Days for which an offer is proposed to be valid. */
const proposedDays = 5;
/** Terms that any verified buyer may be offered; payment after delivery rests on a credit. */
const terms = ["prepaid", "30-70"] as const;

const laterDay = (a: PlainDate, b: PlainDate): PlainDate => (compareDates(a, b) < 0 ? b : a);

/** Some days, and not beyond the delivery. */
function proposedValidity(today: PlainDate, deliverTo: PlainDate): PlainDate {
  const proposed = addDays(today, proposedDays);
  return compareDates(proposed, deliverTo) > 0 ? deliverTo : proposed;
}

type Props = { readonly quotation: QuotationView; readonly formToken: string };

/** An offer, a counter-offer or a new offer, filled with the last figures. */
export function OfferForm({ quotation, formToken }: Props) {
  const { t } = useWords();
  const { refused } = useDeed("make-offer");
  const [last] = quotation.offers;
  const counter = last?.state === "open";
  const early = last === undefined && quotation.side === "buyer";
  const title = t(
    counter
      ? "quotations.counterTitle"
      : early
        ? "quotations.earlyTitle"
        : last === undefined
          ? "quotations.makeTitle"
          : "quotations.againTitle",
  );
  const lead = (
    <p className="text-muted mb-3">
      {early ? `${t("quotations.earlyLead")} ` : null}
      {t("quotations.makeLead")} {counter ? t("quotations.counterLead") : null}
    </p>
  );
  const form = <Fields quotation={quotation} formToken={formToken} counter={counter} />;
  // The first offer is what the page is for; later ones are a second thought.
  if (last === undefined && quotation.side === "producer") {
    return (
      <Section id="make-offer" title={title}>
        {lead}
        {form}
      </Section>
    );
  }
  return (
    <div className="section">
      <Disclosure summary={title} open={refused}>
        {lead}
        {form}
      </Disclosure>
    </div>
  );
}

function Fields({ quotation, formToken, counter }: Props & { readonly counter: boolean }) {
  const { lang, t, f } = useWords();
  const { id, side, today, request, listing, choices } = quotation;
  const [last] = quotation.offers;
  const known = last ?? request;
  // A seller begins from the listed price, a buyer from the own wish.
  const first = side === "producer" ? listing.listedPrice : request.targetPrice;
  const price = last?.price ?? first ?? request.targetPrice;
  const deliverFrom = laterDay(known.deliverFrom, today);
  const deliverTo = laterDay(known.deliverTo, deliverFrom);
  // In a list on a phone only the first words can be seen; in full they stand above it.
  const offered = quotation.onCredit ? ([...terms, "net-30"] as const) : terms;
  const wish =
    last !== undefined || side === "buyer" || request.targetPrice === null
      ? undefined
      : t("quotations.wishedPrice", { price: f.price(request.targetPrice, request.currency) });
  const warned = incoterms.filter((rule) => ruleOf(rule).warning !== null);
  return (
    <DeedForm
      name="make-offer"
      action={pathsIn(lang)[side].quotationCommand(id, "make-offer")}
      labels={{
        quantityKg: t("quotations.offerQuantity"),
        pricePerKg: t("quotations.pricePerKg"),
        incoterm: t("quotations.incoterm"),
        incotermPlace: t("quotations.incotermPlace"),
        deliverFrom: t("quotations.deliverFrom"),
        deliverTo: t("quotations.deliverTo"),
        paymentTerms: t("quotations.paymentTerms"),
        validUntil: t("quotations.validUntil"),
        listing: t("quotations.listing"),
        message: t("quotations.message"),
      }}
    >
      {(deed, idOf) => {
        const field = (name: string, stored = "") => ({
          name,
          id: idOf(name),
          defaultValue: deed.value(name, stored),
          error: deed.error(name),
        });
        return (
          <>
            <HiddenField name="formToken" value={formToken} />
            {last === undefined ? null : <HiddenField name="answers" value={last.id} />}
            {choices.length > 1 ? (
              <SelectField
                {...field("listing", listing.id)}
                label={t("quotations.listing")}
                options={choices.map((one) => ({ value: one.id, label: one.title }))}
              />
            ) : listing.revisionId === null ? null : (
              <HiddenField name="revision" value={listing.revisionId} />
            )}
            <div className="form-grid">
              <NumberField
                {...field("quantityKg", f.typed(toKgDecimal(known.quantity)))}
                label={t("quotations.offerQuantity")}
                hint={`${t("quotations.stock")}: ${f.kg(listing.available)} ${t("common.kg")}`}
                unit={t("common.kg")}
                width="full"
                required
              />
              <NumberField
                {...field("pricePerKg", price === null ? "" : f.typed(priceToDecimal(price)))}
                label={t("quotations.pricePerKg")}
                hint={wish}
                unit={listing.currency}
                width="full"
                required
              />
            </div>
            <DeliveryTerms
              field={field}
              incoterm={known.incoterm}
              place={known.place}
              from={deliverFrom}
              to={deliverTo}
              today={today}
              hint={warned
                .map((rule) => t(rule === "EXW" ? "quotations.warningEXW" : "quotations.warningDDP"))
                .join(" ")}
            />
            <SelectField
              {...field("paymentTerms", last?.paymentTerms ?? "30-70")}
              label={t("quotations.paymentTerms")}
              hint={`${offered.map((value) => t(`quotations.terms_${value}`)).join("; ")}.${
                quotation.onCredit ? ` ${t("afterDelivery.waitOffer")}` : ""
              }`}
              options={offered.map((value) => ({ value, label: t(`quotations.short_${value}`) }))}
            />
            <DateField
              {...field("validUntil", proposedValidity(today, deliverTo))}
              label={t("quotations.validUntil")}
              hint={t("quotations.validUntilHint")}
              min={today}
              required
            />
            <TextArea
              {...field("message")}
              label={t("quotations.message")}
              optional={t("common.optional")}
              rows={3}
              maxLength={2000}
            />
            <div>
              <Button tone={last === undefined && side === "producer" ? "primary" : "secondary"} icon="mail">
                {t(counter ? "quotations.counterSend" : "quotations.offerSend")}
              </Button>
            </div>
          </>
        );
      }}
    </DeedForm>
  );
}
