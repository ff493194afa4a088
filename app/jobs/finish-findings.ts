import { finishFindings } from "#app/usecases/moderation/finish-findings.ts";
import type { Job } from "./job.ts";

/** Measures pictures, keeps words and looks again at the cases that waited for either. */
export const finishFindingsOfCases: Job = {
  name: "finish-findings",
  every: 20,
  run: async (call, stop) => ((await finishFindings(call, stop)).more ? "again" : "done"),
};
