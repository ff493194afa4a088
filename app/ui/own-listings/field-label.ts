import type { MessageKey } from "#app/i18n/translate.ts";

const labels = {
  commodity: "listings.commodity",
  language: "drafts.originalLanguage",
  title: "listings.titleField",
  description: "listings.description",
  variety: "listings.variety",
  grade: "listings.grade",
  region: "listings.region",
  harvestFrom: "listings.harvest",
  harvestTo: "listings.harvest",
  packaging: "listings.packaging",
  storage: "listings.storage",
  establishmentNumber: "listings.establishmentNumber",
  quantityKg: "listings.quantity",
  availableFrom: "listings.availableFrom",
  availableTo: "listings.availableTo",
  minimumOrderKg: "listings.minimumOrder",
  currency: "listings.currency",
  tiers: "listings.tiers",
  incoterm: "listings.incoterm",
  incotermPlace: "listings.incotermPlace",
  leadTimeDays: "listings.leadTime",
  photos: "listings.photosTitle",
  certificates: "listings.certificatesTitle",
} as const satisfies Record<string, MessageKey>;

type Label =
  | (typeof labels)[keyof typeof labels]
  | "listings.goods"
  | "drafts.codeTitle"
  | "drafts.kgPerLitre"
  | "drafts.step_quality";

/** What a field of the listing form is called: "tiers[0].fromKg" is the price tiers. */
export function fieldLabel(field: string): Label {
  if (field === "specification.customsCode") return "drafts.codeTitle";
  if (field === "specification.kgPerLitre") return "drafts.kgPerLitre";
  if (field.startsWith("specification")) return "drafts.step_quality";
  const name = field.replace(/\[.*$/, "").replace(/^texts\.\w\w\./, "");
  return Object.entries(labels).find(([known]) => known === name)?.[1] ?? "listings.goods";
}
