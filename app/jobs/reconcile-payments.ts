import { closeUnwantedPages, reconcile, resumeOutgoing } from "#app/usecases/payments/reconcile.ts";
import type { Job } from "./job.ts";

/** Finds what got lost between the house and the payment provider. */
export const reconcilePayments: Job = {
  name: "reconcile-payments",
  every: 300,
  run: (call) => reconcile(call),
};

/**
 * Finishes what cannot wait for that: payment pages of orders that have just ended are closed, and refunds and payouts
 * in doubt are sent again when their wait is over.
 */
export const finishPayments: Job = {
  name: "finish-payments",
  every: 15,
  run: async (call) => {
    await closeUnwantedPages(call);
    await resumeOutgoing(call);
  },
};
