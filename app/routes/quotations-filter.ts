import { z } from "zod";

/** What an address says about a list of quotations; anything else is as if it were not there. */
export const quotationsFilter = z
  .object({
    group: z.enum(["turn", "running", "agreed", "ended", "all"]).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(1_000).catch(1),
    request: z.uuid().nullable().catch(null),
    /** A request has just gone to so many producers. */
    asked: z.coerce.number().int().min(0).max(200).catch(0),
  })
  // Of one request all are shown; of many, those that run.
  .transform(({ group, ...rest }) => ({
    ...rest,
    group: group ?? (rest.request === null ? ("running" as const) : ("all" as const)),
  }));

const done = z.enum(["asked", "offered", "declined", "withdrawn", "sent"]).nullable().catch(null);

/** What the reader has just done to a quotation. */
export function quotationDone(url: URL) {
  return done.parse(url.searchParams.get("done"));
}
