import type { OpenSecret } from "#app/usecases/programs/deliver-webhooks.ts";
import { deliverWebhooks } from "#app/usecases/programs/deliver-webhooks.ts";
import { forgetTraces } from "#app/usecases/programs/forget-traces.ts";
import type { Job } from "./job.ts";

/** Tells the companies' programs what deeds have left for them. */
export function tellPrograms(openSecret: OpenSecret): Job {
  return {
    name: "deliver-webhooks",
    every: 2,
    run: async (call) => ((await deliverWebhooks(call, openSecret)).more ? "again" : "done"),
  };
}

/** Clears away what programs left behind, hourly. */
export const forgetProgramTraces: Job = {
  name: "forget-program-traces",
  every: 3_600,
  run: async (call) => ((await forgetTraces(call)).more ? "again" : "done"),
};
