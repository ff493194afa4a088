import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Producer } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import type { PackedLineRefusal } from "#app/domain/orders/packed-weight.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import type { Grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { applyPackedWeight, isBeingPacked } from "./apply-packed-weight.ts";
import { askWeightConsent, supersedeWeightRequest } from "./ask-weight-consent.ts";
import type { OwnOrderRefusal } from "./own-order.ts";
import { ownOrder } from "./own-order.ts";
import { tellPacked } from "./tell-packed.ts";

const noMoney = minor(0n);

/** What the scale says of one line; a line that is not named was packed as ordered. */
export type PackedWeight = { readonly line: LineRef; readonly weight: Grams };

export type PackedWeightRefusal =
  | OwnOrderRefusal
  | PackedLineRefusal
  | { readonly code: "order-moved-on"; readonly status: OrderStatus }
  | { readonly code: "goods-missing" }
  | { readonly code: "line-unknown" };

export type PackedOutcome = {
  readonly credit: Minor;
  readonly surcharge: Minor;
  /** Beyond the tolerance: the buyer was asked, and nothing has changed yet. */
  readonly asked: boolean;
};

/**
 * The producer says what was packed, before loading. Within the tolerance less is credited and more is due with the last
 * instalment, if there is stock for it. Beyond the tolerance it needs the buyer's consent, which is asked where the
 * producer says so; else it counts as a typing mistake. May be said again until the goods are loaded.
 */
export function recordPackedWeight(
  call: Call<Producer>,
  number: string,
  weights: readonly PackedWeight[],
  { askConsent = false }: { readonly askConsent?: boolean } = {},
): Promise<Result<PackedOutcome, PackedWeightRefusal>> {
  return inTransaction(call.db, async (tx): Promise<Result<PackedOutcome, PackedWeightRefusal>> => {
    const own = await ownOrder(tx, call.actor, number);
    if (!own.ok) return own;
    const { id, by } = own.value;
    await lockRow(tx, "order", id);
    const order = await tx.order.findUniqueOrThrow({
      where: { id },
      include: { lines: { orderBy: { position: "asc" } }, shortfalls: { where: { resolvedAt: null } } },
    });
    if (!isBeingPacked(order)) return refuse({ code: "order-moved-on", status: order.state });
    if (order.shortfalls.length > 0) return refuse({ code: "goods-missing" });
    const said = new Map<string, Grams>();
    for (const { line: ref, weight } of weights) {
      const line = findLine(order.lines, ref);
      if (line === undefined) return refuse({ code: "line-unknown" });
      said.set(line.id, weight);
    }
    const applied = await applyPackedWeight(tx, call, order, said, { by, consented: false });
    if (!applied.ok) {
      if (applied.refusal.code !== "packed-beyond-tolerance" || !askConsent) return applied;
      await askWeightConsent(tx, call, order, said, by);
      return ok({ credit: noMoney, surcharge: noMoney, asked: true });
    }
    await supersedeWeightRequest(tx, id, call);
    await tellPacked(tx, order, "buyer", applied.value, call.now);
    const { credit, surcharge } = applied.value;
    return ok({ credit, surcharge, asked: false });
  });
}
