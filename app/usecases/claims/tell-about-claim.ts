import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";

type About = { readonly number: string; readonly buyerId: string; readonly producerId: string };

/** Tells sides of an order, or staff, where its claim stands; each person once per claim and kind. */
export async function tellAboutClaim(
  tx: Tx,
  order: About,
  claimId: string,
  news: {
    readonly kind: "claim-answered" | "claim-withdrawn" | "claim-settled";
    readonly to: readonly ("buyer" | "producer" | "staff")[];
    readonly data: Readonly<Record<string, string>>;
  },
  now: Date,
): Promise<void> {
  for (const side of news.to) {
    const people =
      side === "staff"
        ? await staffOf(tx, ["moderator", "director"])
        : await peopleOf(tx, side === "buyer" ? order.buyerId : order.producerId);
    const path = side === "staff" ? `/desk/claims/${claimId}` : `/${side}/orders/${order.number}`;
    await tell(
      tx,
      people.map((to) => ({
        kind: news.kind,
        event: claimId,
        to,
        data: { number: order.number, ...news.data },
        path,
      })),
      now,
    );
  }
}
