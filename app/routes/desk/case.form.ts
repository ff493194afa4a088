/** Fields of a moderator's decisions and of what leads to them. */
import { z } from "zod";
import { parseHectares } from "#app/domain/moderation/declared-area.ts";
import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { isListingReason } from "#app/domain/moderation/reasons.ts";
import { readBy } from "#app/http/forms/field-types.ts";

export const caseParams = z.object({ caseId: z.uuid() });

const comment = z.string().max(2000).default("");
const formToken = z.string().min(8).max(100).optional();

export const approveFields = z.object({ revision: z.uuid(), comment, formToken });

export const turnDownFields = z.object({
  revision: z.uuid(),
  reasons: z.array(z.custom<ListingReason>(isListingReason, "not-in-list")),
  /** What is added to a reason's sentence, by its code. */
  notes: z.record(z.string(), z.string().max(500).optional()).default({}),
  comment,
  formToken,
});

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

export const priceDecisionFields = z.object({ comment, formToken });

/** Whom a case is given to; empty gives it back to everybody. */
export const assignFields = z.object({ colleague: z.uuid().optional() });

export const takeOverFields = z.object({ reason: z.string().max(500).default("") });

export const shortcutFields = z.object({ shortcuts: z.enum(["on", "off"]) });
