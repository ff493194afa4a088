import { refreshCatalogue } from "#app/usecases/listings/refresh-catalogue.ts";
import type { Job } from "./job.ts";

/** Keeps prices in BYN, best-before dates and seasons of the catalogue true as days pass. */
export const refreshCatalogueDaily: Job = {
  name: "refresh-catalogue",
  every: 6 * 3600,
  run: (call, stop) => refreshCatalogue(call, stop),
};
