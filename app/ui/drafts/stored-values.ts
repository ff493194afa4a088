import { languages } from "#app/domain/language.ts";
import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";

/** What is stored, as the fields of a step say it: to be held against what somebody typed at the same time. */
export function storedValues(stored: ShownRevision, step: DraftStep): Readonly<Record<string, string>> {
  const kg = (quantity: Parameters<typeof toKgDecimal>[0] | null) =>
    quantity === null ? "" : toKgDecimal(quantity);
  const { offer, specification } = stored;
  const by: Record<DraftStep, () => Record<string, string>> = {
    goods: () => ({
      "specification.customsCode": specification.customsCode ?? "",
      "specification.kgPerLitre": specification.kgPerLitre ?? "",
      variety: stored.variety,
      grade: stored.grade,
      packaging: stored.packaging,
      storage: stored.storage,
      establishmentNumber: stored.establishmentNumber,
    }),
    quality: () =>
      Object.fromEntries(
        Object.entries(specification.measures ?? {}).flatMap(([slug, value]) =>
          Object.entries(value).map(([part, said]) => [`specification.measures.${slug}.${part}`, said ?? ""]),
        ),
      ),
    season: () => ({
      region: stored.region ?? "",
      harvestFrom: stored.harvestFrom ?? "",
      harvestTo: stored.harvestTo ?? "",
      availableFrom: offer.availableFrom ?? "",
      availableTo: offer.availableTo ?? "",
    }),
    price: () => ({
      quantityKg: kg(offer.quantity),
      minimumOrderKg: kg(offer.minimumOrder),
      currency: stored.currency,
      ...Object.fromEntries(
        stored.tiers.flatMap(({ from, price }, row) => [
          [`tiers[${row}].fromKg`, kg(from)],
          [`tiers[${row}].pricePerKg`, price === null ? "" : priceToDecimal(price)],
        ]),
      ),
    }),
    delivery: () => ({
      incoterm: stored.incoterm,
      incotermPlace: stored.incotermPlace,
      leadTimeDays: String(stored.leadTimeDays),
    }),
    photos: () => ({}),
    certificates: () => ({}),
    languages: () =>
      Object.fromEntries(
        languages.flatMap((lang) => [
          [`texts.${lang}.title`, stored.titles[lang]],
          [`texts.${lang}.description`, stored.descriptions[lang]],
        ]),
      ),
    check: () => ({}),
  };
  return by[step]();
}
