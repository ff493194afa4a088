import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { TierFields } from "./tier-fields.tsx";

/** The same goods a year on: the dates move by themselves, quantity and price are asked. */
export function RenewForm({ listing }: { readonly listing: ProducerListing }) {
  const { lang, t, f } = useWords();
  const deed = useDeed("renew-listing");
  const { active, renewal } = listing;
  if (renewal === null || active === null || !listing.mayEdit) return null;
  const { availableFrom: from, availableTo: to } = renewal;
  const day = (date: typeof from) => (date === null ? "—" : f.shortDate(date));
  const field = (name: string, stored: string) => {
    const error = deed.error(name);
    return { name, defaultValue: deed.value(name, stored), ...(error === undefined ? {} : { error }) };
  };
  return (
    <Disclosure summary={t("drafts.renew")} open={deed.refused}>
      <form
        method="post"
        name="renew-listing"
        action={pathsIn(lang).producer.listingCommand(listing.id, "renew")}
        className="stack"
        noValidate
      >
        <DeedErrors deed={deed} idPrefix="renew" />
        <p>{t("drafts.renewHint", { from: day(from), to: day(to) })}</p>
        <p className="field-hint">{t(renewal.reviewed ? "drafts.renewReview" : "drafts.renewAtOnce")}</p>
        <NumberField
          {...field("quantityKg", "")}
          id="renew-quantityKg"
          label={t("drafts.renewQuantity")}
          unit={t("common.kg")}
          required
        />
        <TierFields field={field} tiers={active.tiers} currency={active.currency} idPrefix="renew" />
        <div>
          <Button>{t("drafts.renewNow")}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
