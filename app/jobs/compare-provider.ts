import { compareProvider } from "#app/usecases/payments/compare-provider.ts";
import type { Job } from "./job.ts";

/** Once a day, the card provider's own book against ours; where it gives no answer, the next run reads the same span. */
export const compareProviderDaily: Job = {
  name: "compare-provider",
  every: 24 * 3600,
  run: async (call) => {
    if ((await compareProvider(call)) === null)
      throw new Error("the provider gave no answer; nothing was compared");
  },
};
