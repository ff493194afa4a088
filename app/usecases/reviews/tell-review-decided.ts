import type { Tx } from "#app/db/client.server.ts";
import { peopleOf, tell } from "#app/db/outbox.server.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";
import type { ReviewDecision, ReviewPart } from "#app/domain/reviews/review.ts";

type News = Pick<ReviewDecision, "outcome" | "reason"> & {
  readonly part: ReviewPart;
  readonly event: string;
};
type Side = "buyer" | "producer";

/** Whom each decision concerns: the writer always, the other side where there is something new to read in public. */
const hearers: Readonly<Record<ReviewPart, Record<News["outcome"], readonly (readonly [MailKind, Side])[]>>> =
  {
    review: {
      published: [
        ["review-published", "buyer"],
        ["review-received", "producer"],
      ],
      rejected: [["review-rejected", "buyer"]],
    },
    answer: {
      published: [
        ["review-answer-published", "producer"],
        ["review-answered", "buyer"],
      ],
      rejected: [["review-answer-rejected", "producer"]],
    },
  };

/** Tells what the house has decided about a review or an answer. */
export async function tellReviewDecided(
  tx: Tx,
  order: { readonly number: string; readonly buyerId: string; readonly producerId: string },
  { part, outcome, reason, event }: News,
  now: Date,
): Promise<void> {
  for (const [kind, side] of hearers[part][outcome]) {
    const people = await peopleOf(tx, side === "buyer" ? order.buyerId : order.producerId);
    const path = `/${side}/orders/${order.number}`;
    await tell(
      tx,
      people.map((to) => ({ kind, event, to, data: { number: order.number, reason }, path })),
      now,
    );
  }
}
