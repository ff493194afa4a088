import { expireApprovals } from "#app/usecases/orders/expire-approvals.ts";
import type { Job } from "./job.ts";

/** Ends requests for a purchase above a limit that no owner has answered in time. */
export const expireUnansweredApprovals: Job = {
  name: "expire-approvals",
  every: 60,
  run: async (call) => ((await expireApprovals(call)).more ? "again" : "done"),
};
