import { minskHour } from "#app/domain/plain-date.ts";
import { watchStock } from "#app/usecases/lots/watch-stock.ts";
import type { Job } from "./job.ts";

/** The hour of Minsk's day in which nobody trades. */
const QUIET_HOUR = 3;

/** Proves the stock at night, when reading every movement keeps nobody waiting. */
export const watchStockNightly: Job = {
  name: "watch-stock",
  every: 30 * 60,
  run: async (call) => {
    if (minskHour(call.now) === QUIET_HOUR) await watchStock(call);
  },
};
