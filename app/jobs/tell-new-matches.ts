import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import type { FindMatches } from "#app/usecases/finding/own-search.ts";
import { tellNewMatches } from "#app/usecases/finding/tell-new-matches.ts";
import type { Job } from "./job.ts";

/** Tells buyers what their saved searches find anew. */
export function tellOfNewMatches(findMatches: FindMatches<Call<System>>): Job {
  return {
    name: "tell-new-matches",
    every: 60,
    run: async (call, stop) => ((await tellNewMatches(call, findMatches, stop)).more ? "again" : "done"),
  };
}
