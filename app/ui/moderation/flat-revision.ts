import { languages } from "#app/domain/language.ts";
import type { FlatRevision } from "#app/domain/moderation/diff.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { Words } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { specificationItems } from "../drafts/specification-items.ts";

/**
 * The plain fields of a revision laid flat for comparison, in the reader's words: field of the form → text. Texts in
 * other languages than the first stand under `title.ru` and the like, quality measures under `specification.calibre`.
 */
export function flatRevision(revision: ShownRevision, words: Words): FlatRevision {
  const { t, f } = words;
  const window = (from: PlainDate | null, to: PlainDate | null) =>
    from === null && to === null
      ? ""
      : [from, to].map((day) => (day === null ? "—" : f.date(day))).join(" – ");
  const kg = (grams: bigint | null) => (grams === null ? "" : `${f.kg(grams)} ${t("common.kg")}`);
  const { offer, originalLang } = revision;
  const others = languages.filter((one) => one !== originalLang);
  return {
    title: revision.titles[originalLang],
    ...Object.fromEntries(others.map((one) => [`title.${one}`, revision.titles[one]])),
    description: revision.descriptions[originalLang],
    ...Object.fromEntries(others.map((one) => [`description.${one}`, revision.descriptions[one]])),
    variety: revision.variety,
    grade: revision.grade,
    region: revision.regionName,
    harvestFrom: window(revision.harvestFrom, revision.harvestTo),
    quantityKg: kg(offer.quantity),
    availableFrom: window(offer.availableFrom, offer.availableTo),
    packaging: revision.packaging,
    storage: revision.storage,
    minimumOrderKg: kg(offer.minimumOrder),
    currency: revision.currency,
    incoterm: revision.incoterm,
    incotermPlace: revision.incotermPlace,
    leadTimeDays: t("listings.leadTimeDays", { count: revision.leadTimeDays }),
    establishmentNumber: revision.establishmentNumber,
    ...Object.fromEntries(
      specificationItems(revision.specification, revision.measures, words).map(({ slug, details }) => [
        `specification.${slug}`,
        details,
      ]),
    ),
  };
}
