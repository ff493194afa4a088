import { workOutPayouts } from "#app/usecases/payments/work-out-payouts.ts";
import type { Job } from "./job.ts";

/** Brings payouts that wait, from before a rule of the house changed, to what they are today. */
export const workOutPayoutsDaily: Job = {
  name: "work-out-payouts",
  every: 24 * 3_600,
  run: (call) => workOutPayouts(call),
};
