import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, staffOf, tell } from "#app/db/outbox.server.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";

type About = { readonly number: string; readonly buyerId: string; readonly producerId: string };

export type ClaimNews = {
  readonly kind: Extract<MailKind, `claim-${string}`>;
  readonly to: readonly ("buyer" | "producer" | "staff")[];
  readonly data: Readonly<Record<string, string>>;
  /** What happened, where it can happen more than once to a claim; the claim itself unless said. */
  readonly event?: string;
  /** Whoever did it knows. */
  readonly but?: string;
};

/** Tells sides of an order, or staff, where its claim stands; each person once per kind and event. */
export async function tellAboutClaim(
  tx: Tx,
  order: About,
  claimId: string,
  news: ClaimNews,
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
      people
        .filter(({ userId }) => userId !== news.but)
        .map((to) => ({
          kind: news.kind,
          event: news.event ?? claimId,
          to,
          data: { number: order.number, ...news.data },
          path,
        })),
      now,
    );
  }
}
