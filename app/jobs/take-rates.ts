import { refreshCatalogue } from "#app/usecases/listings/refresh-catalogue.ts";
import { takeRates } from "#app/usecases/rates/take-rates.ts";
import type { Job } from "./job.ts";

/**
 * Takes the day's exchange rates and brings the catalogue's prices in BYN to them. Asked four times a day, since a bank
 * may be late or silent; should a run end between the two, the catalogue's own refresh makes up for it.
 */
export const takeRatesDaily: Job = {
  name: "take-rates",
  every: 6 * 3600,
  run: async (call, stop) => {
    const { taken, problems } = await takeRates(call);
    if (taken > 0) await refreshCatalogue(call, stop);
    if (problems.length > 0)
      throw new Error(`some rates were not taken, the last known stand: ${problems.join("; ")}`);
  },
};
