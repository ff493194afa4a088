import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import type { Job } from "./job.ts";

/** Expires and completes orders whose time has run out. */
export const passOrderDeadlines: Job = {
  name: "pass-order-deadlines",
  every: 30,
  run: async (call) => {
    const { failures, more } = await passDeadlines(call);
    if (failures.length > 0)
      throw new AggregateError(failures, "orders could not be moved at their deadline");
    return more ? "again" : "done";
  },
};
