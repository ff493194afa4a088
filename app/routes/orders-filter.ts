import { z } from "zod";

/** What an address says about a list of orders; anything else is as if it were not there. */
export const ordersFilter = z.object({
  group: z.enum(["running", "completed", "ended", "all"]).catch("running"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  q: z.string().trim().max(100).catch(""),
  /** So many orders have just been placed. */
  placed: z.coerce.number().int().min(0).max(200).catch(0),
});
