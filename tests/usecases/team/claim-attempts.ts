import type { Call } from "#app/db/call.ts";
import type { Actor, Buyer, Producer } from "#app/domain/actor.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { replyToClaim } from "#app/usecases/claims/reply-to-claim.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import { answerReview } from "#app/usecases/reviews/answer-review.ts";
import { writeReview } from "#app/usecases/reviews/write-review.ts";

type Who = { readonly buyer: Buyer; readonly producer: Producer };

/** What both sides do about goods received, tried by anybody. */
export const claimAttempts = (callOf: <A extends Actor>(actor: A) => Call<A>, number: () => string) =>
  ({
    "open-claim": ({ buyer }: Who) =>
      openClaim(callOf(buyer), number(), { reason: "quality", comment: "soft", lines: [], photos: [] }),
    "answer-claim": ({ producer }: Who) =>
      answerClaim(callOf(producer), number(), { comment: "it was sound" }),
    "reply-claim": ({ buyer }: Who) => replyToClaim(callOf(buyer), number(), { comment: "see photo" }),
    "withdraw-claim": ({ buyer }: Who) => withdrawClaim(callOf(buyer), number()),
    review: ({ buyer }: Who) =>
      writeReview(callOf(buyer), number(), { quality: 5, punctuality: 5, papers: 5, text: "" }),
    "answer-review": ({ producer }: Who) => answerReview(callOf(producer), number(), "Thank you"),
  }) as const;
