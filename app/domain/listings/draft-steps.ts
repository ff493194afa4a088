/**
 * The long form of a listing as steps, each saved alone, in the order in which a producer thinks of them: what, how
 * good, when, how much and for what, where, and only then what proves and describes it.
 */
export const draftSteps = [
  "goods",
  "quality",
  "season",
  "price",
  "delivery",
  "photos",
  "certificates",
  "languages",
  "check",
] as const;
export type DraftStep = (typeof draftSteps)[number];

/** What of a draft a step saves; everything else stays as it was. Names are those of the draft as typed. */
export const fieldsOfStep = {
  goods: ["commodity", "variety", "grade", "packaging", "storage", "establishmentNumber", "attributes"],
  quality: ["measures"],
  season: ["region", "harvestFrom", "harvestTo", "availableFrom", "availableTo"],
  price: ["quantity", "minimumOrder", "currency", "tiers"],
  delivery: ["incoterm", "incotermPlace", "leadTimeDays"],
  photos: ["photos", "removePhotos", "photoOrder", "captions", "photoMove"],
  certificates: ["certificates"],
  languages: ["language", "texts"],
  check: [],
} as const satisfies Record<DraftStep, readonly string[]>;

/** The step whose form has a field: "tiers[0].fromKg" is the price's. */
export function stepOfField(field: string): DraftStep {
  const name = field.replace(/\[.*$/, "");
  if (/^specification\.(?:customsCode|kgPerLitre)/.test(name)) return "goods";
  if (name.startsWith("specification")) return "quality";
  const step = Object.entries(formFields).find(([, fields]) => fields.some((one) => one === name))?.[0];
  return draftSteps.find((one) => one === step) ?? "goods";
}

const formFields = {
  season: ["region", "harvestFrom", "harvestTo", "availableFrom", "availableTo"],
  price: ["quantityKg", "minimumOrderKg", "currency", "tiers"],
  delivery: ["incoterm", "incotermPlace", "leadTimeDays"],
  photos: ["photos"],
  certificates: ["certificates"],
  languages: ["language", "title", "description", "texts"],
} as const satisfies Partial<Record<DraftStep, readonly string[]>>;

/** The step after one; the last is its own. */
export function stepAfter(step: DraftStep): DraftStep {
  return draftSteps[draftSteps.indexOf(step) + 1] ?? step;
}

export function stepBefore(step: DraftStep): DraftStep | null {
  return draftSteps[draftSteps.indexOf(step) - 1] ?? null;
}
