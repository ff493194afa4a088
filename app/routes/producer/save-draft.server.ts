import type { Call } from "#app/db/call.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { FormFiles } from "#app/http/forms/read-form.server.ts";
import type { Edge } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import type { DraftFields } from "./listing.form.ts";
import { toDraftInput } from "./listing.form.ts";

/** Saves what a form of a draft sent, within the limit of uploads; answers the listing's id. */
export async function saveSentDraft(
  call: Call<Producer>,
  listingId: string | null,
  input: DraftFields,
  more: Edge & { readonly files: FormFiles },
  auto = false,
): Promise<Result<string, Answerable>> {
  if (more.files.length > 0) {
    const free = await more.house.limits.take("upload", { ip: more.ip, account: call.actor.email });
    if (!free.ok) return free;
  }
  return saveDraft(call, listingId, { ...toDraftInput(input, more.files, call.lang), auto });
}
