import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { SaveDraftRefusal } from "./save-draft.ts";
import { saveDraft } from "./save-draft.ts";

export type Beginning = {
  readonly commodity: string;
  /** The active one where absent. */
  readonly company: string | null;
  /** Sent twice, it begins one listing. */
  readonly formToken: string | null;
};

/** Begins a listing with nothing but its goods, which fill in what is usual for them. Answers the listing's id. */
export async function beginListing(
  call: Call<Producer>,
  { commodity, company, formToken }: Beginning,
): Promise<Result<string, SaveDraftRefusal>> {
  const text = await call.db.commodityText.findUnique({
    where: { commoditySlug_lang: { commoditySlug: commodity, lang: call.lang } },
  });
  return saveDraft(call, null, {
    company,
    formToken,
    commodity,
    language: call.lang,
    title: "",
    description: "",
    variety: "",
    grade: "",
    region: null,
    harvestFrom: null,
    harvestTo: null,
    availableFrom: null,
    availableTo: null,
    packaging: text?.packaging.slice(0, 120) ?? "",
    storage: text?.storage.slice(0, 120) ?? "",
    quantity: null,
    minimumOrder: null,
    currency: "USD",
    tiers: [],
    incoterm: "FCA",
    incotermPlace: "",
    leadTimeDays: null,
    establishmentNumber: "",
    certificates: [],
    photos: [],
    removePhotos: [],
  });
}
