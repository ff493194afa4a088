import type { ReadFields } from "#app/usecases/imports/read-row.ts";
import { workOnImports } from "#app/usecases/imports/work-on-imports.ts";
import type { Job } from "./job.ts";

/** Looks through and runs the imports that producers have brought, in turns. */
export function importListings(readFields: ReadFields): Job {
  return {
    name: "import-listings",
    every: 1,
    run: async (call) => {
      const { more, failures } = await workOnImports(call, readFields);
      if (failures.length > 0) throw new AggregateError(failures, "rows of an import failed");
      return more ? "again" : "done";
    },
  };
}
