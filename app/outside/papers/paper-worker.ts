/** The process that draws papers. Started by `papers.server.ts`, one paper at a time. */
import { setPriority } from "node:os";
import type { MadeFacts } from "#app/domain/papers/made/facts.ts";
import { drawPaper } from "./draw-paper.ts";
import type { PaperAnswer } from "./paper-job.ts";

setPriority(10);

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: { readonly facts: MadeFacts; readonly verifyAt: string }) => {
  process.send?.(await answer(job.facts, job.verifyAt));
});

async function answer(facts: MadeFacts, verifyAt: string): Promise<PaperAnswer> {
  try {
    return { pdf: (await drawPaper(facts, verifyAt)).toString("base64") };
  } catch (error) {
    return { pdf: null, why: String(error) };
  }
}
