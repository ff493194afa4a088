import { remindOfPayments } from "#app/usecases/payments/remind-of-payments.ts";
import type { Job } from "./job.ts";

/** Reminds of instalments that come due, are due or are overdue; each once, however often it runs. */
export const remindOfPaymentsHourly: Job = {
  name: "remind-of-payments",
  every: 3600,
  run: (call, stop) => remindOfPayments(call, stop),
};
