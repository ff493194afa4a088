/** Fields of a moderator's decisions. */
import { z } from "zod";
import { parseHectares } from "#app/domain/moderation/declared-area.ts";
import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { isListingReason } from "#app/domain/moderation/reasons.ts";
import { readBy } from "#app/http/forms/field-types.ts";

export const caseParams = z.object({ caseId: z.uuid() });

const comment = z.string().max(2000).default("");

export const approveFields = z.object({ revision: z.uuid(), comment });

export const turnDownFields = z.object({
  revision: z.uuid(),
  reasons: z.array(z.custom<ListingReason>(isListingReason, "not-in-list")),
  comment,
});

export const priceDecisionFields = z.object({ comment });

/** `fine` is "yes" or, to take it back, "no". */
export const markFindingFields = z.object({
  finding: z.string().min(1).max(300),
  fine: z.enum(["yes", "no"]).transform((said) => said === "yes"),
});

export const lookupFields = z.object({
  number: z.string().min(1).max(120),
  outcome: z.enum(["listed", "not_listed"]),
  note: z.string().max(1000).default(""),
});

export const areaFields = z.object({ hectares: readBy(parseHectares) });
