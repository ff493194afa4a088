/** Fields of the answers to a purchase above a limit. */
import { z } from "zod";

export const approveFields = z.object({
  approval: z.uuid(),
  lines: z.array(z.object({ line: z.uuid(), terms: z.string().max(300) })).max(200),
});
/** The member who asked takes it back without a word; an owner says why. */
export const refuseFields = z.object({ approval: z.uuid(), reason: z.string().max(2_000).default("") });
export const doneQuery = z.object({
  done: z.enum(["asked", "approved", "refused", "withdrawn"]),
  count: z.coerce.number().int().min(0).max(200).catch(1),
});
