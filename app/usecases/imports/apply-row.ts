import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import { changePriceWithin } from "../listings/change-price.ts";
import { changeStockWithin } from "../listings/change-stock.ts";
import { saveDraftWithin } from "../listings/save-draft.ts";
import { submitWithin } from "../listings/submit-listing.ts";
import type { Planned } from "./plan-row.ts";

/** A deed of the row was refused: whatever the row has written is taken back. */
export class RowRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the row was refused: ${code}`);
    this.code = code;
  }
}

function granted<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new RowRefused(result.refusal.code);
  return result.value;
}

export type RowOf = { readonly importId: string; readonly companyId: string; readonly ref: string };

/**
 * Does what a row is planned to do, by the deeds of the listing's page, in the row's transaction. Throws `RowRefused`.
 * Answers the listing's id.
 */
export async function applyRow(
  tx: Tx,
  call: Call<Producer>,
  { importId, companyId, ref }: RowOf,
  planned: Extract<Planned, { plan: "create" | "change" }>,
): Promise<string> {
  const { input, deeds } = planned;
  let listingId = planned.listingId;
  if (listingId !== null && deeds.price) granted(await changePriceWithin(call, listingId, input.tiers)(tx));
  if (listingId !== null && deeds.stock) {
    // Only a number that is new sets the stock: orders may have taken from it since the last import.
    const counted = planned.changes.some(({ column }) => column === "quantityKg");
    const { availableFrom, availableTo } = input;
    const quantity = counted ? input.quantity : null;
    granted(
      await changeStockWithin(call, listingId, { quantity, availableFrom, availableTo, reason: ref })(tx),
    );
  }
  if (listingId === null || deeds.draft) {
    const draft = { listingId, companyId, ref, input, pictures: [], papers: [] };
    listingId = granted(await saveDraftWithin(tx, call, draft));
  }
  if (deeds.submit) granted(await submitWithin(call, listingId, importId)(tx));
  return listingId;
}
