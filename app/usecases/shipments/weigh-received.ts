import type { Tx } from "#app/db/client.server.ts";
import type { LineRef } from "#app/domain/orders/find-line.ts";
import { findLine } from "#app/domain/orders/find-line.ts";
import { judgeReceived } from "#app/domain/orders/received.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams, sumGrams, toKgDecimal } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";

export type WeighRefusal =
  | { readonly code: "line-unknown" }
  /** `index`: the line's place in the order, from 0. */
  | { readonly code: "received-more-than-loaded"; readonly mostG: Grams; readonly index: number };

export type Weighed = {
  readonly lines: readonly { readonly id: string; readonly received: Grams }[];
  /** For the order's history: what came and what is missing, in kg; empty when nothing was weighed. */
  readonly data: Readonly<Record<string, string>>;
};

/** What the buyer's scale says of a locked order's lines; a line without a weight came as it was loaded. */
export async function weighReceived(
  tx: Tx,
  orderId: string,
  said: readonly { readonly line: LineRef; readonly weight: Grams }[],
): Promise<Result<Weighed, WeighRefusal>> {
  if (said.length === 0) return ok({ lines: [], data: {} });
  const lines = await tx.orderLine.findMany({ where: { orderId } });
  const weights = new Map<string, Grams>();
  for (const { line: ref, weight } of said) {
    const line = findLine(lines, ref);
    if (!line) return refuse({ code: "line-unknown" });
    weights.set(line.id, weight);
  }
  const received: { id: string; received: Grams; missing: Grams }[] = [];
  for (const line of lines) {
    const loaded = grams(line.packedG ?? line.quantityG);
    const weight = weights.get(line.id) ?? loaded;
    const judged = judgeReceived({ loaded, received: weight, toleranceBasisPoints: line.toleranceBp });
    if (!judged.ok) return refuse({ ...judged.refusal, index: line.position - 1 });
    received.push({ id: line.id, received: weight, missing: judged.value });
  }
  const short = sumGrams(received.map(({ missing }) => missing));
  return ok({
    lines: received,
    data: {
      receivedKg: toKgDecimal(sumGrams(received.map((line) => line.received))),
      ...(short > 0n ? { shortKg: toKgDecimal(short) } : {}),
    },
  });
}

/** Puts the weights onto the lines. */
export async function keepReceived(tx: Tx, { lines }: Weighed): Promise<void> {
  for (const { id, received } of lines) {
    await tx.orderLine.update({ where: { id }, data: { receivedG: received } });
  }
}
