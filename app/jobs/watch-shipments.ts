import { watchPapers } from "#app/usecases/papers/watch-papers.ts";
import { watchTrucks } from "#app/usecases/shipments/watch-trucks.ts";
import type { Job } from "./job.ts";

/** Reminds of papers of running orders that end before their gate is passed. */
export const watchPapersOfOrders: Job = {
  name: "watch-papers-of-orders",
  every: 300,
  run: async (call, stop) => ((await watchPapers(call, stop)).more ? "again" : "done"),
};

/** Tells of trucks that have not come on the day they were expected. */
export const watchLateTrucks: Job = {
  name: "watch-late-trucks",
  every: 300,
  run: async (call, stop) => ((await watchTrucks(call, stop)).more ? "again" : "done"),
};
