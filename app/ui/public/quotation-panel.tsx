import { addDays } from "#app/domain/plain-date.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { useWishLabels, WishFields } from "../quotations/wish-fields.tsx";

/** How wide a delivery window the form proposes, from the day goods ordered today would arrive. */
const windowDays = 7;

/** Asks the producer of a listing for a quotation, folded away until it is wanted. */
export function QuotationPanel(listing: ListingPage) {
  const { lang, t } = useWords();
  const labels = useWishLabels();
  const { refused } = useDeed("request-quotation");
  return (
    <Disclosure summary={t("quotations.listingAsk")} open={refused}>
      <p className="text-muted mb-3">
        {t("quotations.listingAskLead")}
        {listing.guest ? ` ${t("quotations.listingAskGuest")}` : null}
      </p>
      <DeedForm
        name="request-quotation"
        action={pathsIn(lang).requestQuotation(listing.slug)}
        labels={labels}
      >
        {(deed, idOf) => (
          <>
            <WishFields
              deed={deed}
              idOf={idOf}
              currency={listing.currency}
              quantity={toKgDecimal(listing.quantity)}
              incoterm={listing.incoterm}
              place={listing.place}
              from={listing.plannedOn}
              to={addDays(listing.plannedOn, windowDays)}
              today={listing.today}
            />
            <Button icon="mail" wide>
              {t("quotations.send")}
            </Button>
          </>
        )}
      </DeedForm>
      <p className="mt-4">
        <a href={pathsIn(lang).buyer.newQuotation({ commodity: listing.commodity.slug })}>
          {t("quotations.askAll")}
        </a>
      </p>
    </Disclosure>
  );
}
