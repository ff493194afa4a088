import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import { toDecimal } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { PackedSums } from "./apply-packed-weight.ts";

/** Tells a side what was packed where it changes what is to be paid. */
export async function tellPacked(
  tx: Tx,
  order: {
    readonly number: string;
    readonly buyerId: string;
    readonly producerId: string;
    readonly currency: string;
  },
  side: "buyer" | "producer",
  { packed, credit, surcharge }: PackedSums,
  now: Date,
): Promise<void> {
  if (credit === 0n && surcharge === 0n) return;
  const { number, currency } = order;
  const people = await peopleOf(tx, side === "buyer" ? order.buyerId : order.producerId);
  const packedKg = toKgDecimal(packed);
  await tell(
    tx,
    people.map((to) => ({
      ...(credit > 0n
        ? {
            kind: "order-packed-less" as const,
            data: { number, packedKg, creditAmount: toDecimal(credit), currency },
          }
        : {
            kind: "order-packed-more" as const,
            data: { number, packedKg, moreAmount: toDecimal(surcharge), currency },
          }),
      event: `${number}/${packedKg}/${now.toISOString()}`,
      to,
      path: `/${side}/orders/${number}`,
    })),
    now,
  );
}
