/** Fields of a review, of the answer to it and of the decision on either. */
import { z } from "zod";
import { reviewMaxLength, reviewParts } from "#app/domain/reviews/review.ts";

const rating = z.coerce.number().int().min(1).max(5);

export const reviewFields = z.object({
  quality: rating,
  punctuality: rating,
  papers: rating,
  text: z.string().max(reviewMaxLength).default(""),
});

export const reviewAnswerFields = z.object({ text: z.string().min(3).max(reviewMaxLength) });

/** Which text, and the version that was read. */
const which = { part: z.enum(reviewParts), version: z.coerce.number().int().min(1) };
export const publishFields = z.object(which);
export const rejectFields = z.object({ ...which, reason: z.string().min(3).max(reviewMaxLength) });
