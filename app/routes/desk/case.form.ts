/** Fields of a moderator's decisions. */
import { z } from "zod";
import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { isListingReason } from "#app/domain/moderation/reasons.ts";

export const caseParams = z.object({ caseId: z.uuid() });

const comment = z.string().max(2000).default("");

export const approveFields = z.object({ revision: z.uuid(), comment });

export const turnDownFields = z.object({
  revision: z.uuid(),
  reasons: z.array(z.custom<ListingReason>(isListingReason, "not-in-list")),
  comment,
});

export const priceDecisionFields = z.object({ comment });
