import { watchExpiry } from "#app/usecases/companies/watch-expiry.ts";
import type { Job } from "./job.ts";

/** Reminds of papers, certificates and checks that end, and takes goods off the market that rest on one that has. */
export const watchExpiringPapers: Job = {
  name: "watch-expiring-papers",
  every: 60,
  run: async (call, stop) => ((await watchExpiry(call, stop)).more ? "again" : "done"),
};
