import { settleWords } from "#app/usecases/words/settle-words.ts";
import type { Job } from "./job.ts";

/** Sees to it that goods are found by words that were published in the moment they were themselves. */
export const settlePublishedWords: Job = {
  name: "settle-words",
  every: 60,
  run: async (call, stop) => ((await settleWords(call, stop)).more ? "again" : "done"),
};
