import { drawPapers } from "#app/usecases/papers/draw-papers.ts";
import type { Job } from "./job.ts";

/** Makes the files of issued papers, one after the other in a process of low priority. */
export const drawIssuedPapers: Job = {
  name: "draw-papers",
  every: 2,
  run: async (call) => ((await drawPapers(call)).more ? "again" : "done"),
};
