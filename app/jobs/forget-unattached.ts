import { forgetUnattached } from "#app/usecases/files/forget-unattached.ts";
import type { Job } from "./job.ts";

/** Removes uploads that nothing points to after a day. */
export const forgetUnattachedFiles: Job = {
  name: "forget-unattached-files",
  every: 3600,
  run: async (call, stop) => ((await forgetUnattached(call, stop)).more ? "again" : "done"),
};
