import { passOfferDeadlines } from "#app/usecases/quotations/pass-offer-deadlines.ts";
import type { Job } from "./job.ts";

/** Lets offers and requests expire whose time has run out, and reminds a day before. */
export const passQuotationDeadlines: Job = {
  name: "pass-quotation-deadlines",
  every: 60,
  run: async (call) => {
    const { failures, more } = await passOfferDeadlines(call);
    if (failures.length > 0)
      throw new AggregateError(failures, "quotations could not be moved at their deadline");
    return more ? "again" : "done";
  },
};
