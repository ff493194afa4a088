import type { Answer } from "./answer.ts";

/** Refusals about reviews and the answers to them. */
export const reviewRefusals = {
  "review-too-early": { status: 409, message: "reviews.tooEarly" },
  "review-decided": { status: 409, message: "reviews.decided" },
  "review-not-published": { status: 409, message: "reviews.notPublished" },
  "review-moved-on": { status: 409, message: "reviews.movedOn" },
  "review-changed": { status: 409, message: "reviews.changed" },
} as const satisfies Record<string, Answer>;
