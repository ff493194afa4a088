import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import type { Job } from "./job.ts";

const AT_ONCE = 50;

/** Works off what the payment provider has rung about. */
export const processStripeInbox: Job = {
  name: "process-stripe-inbox",
  every: 1,
  run: async (call) => ((await processInbox(call, AT_ONCE)) === AT_ONCE ? "again" : "done"),
};
