/** The house's own papers as PDF, drawn from frozen facts in child processes of low priority. */
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { JobFailed, openNicedChildren } from "./niced-children.server.ts";
import type { PaperJob } from "./papers/paper-job.ts";
import { paperAnswer } from "./papers/paper-job.ts";

/** `why` is for the log: the paper is tried again later. */
export type PaperNotDrawn = { readonly code: "paper-not-drawn"; readonly why: string };

export type Papers = {
  /** The bytes of the PDF; the same facts give the same bytes. */
  readonly draw: (facts: unknown) => Promise<Result<Uint8Array, PaperNotDrawn>>;
  readonly close: () => void;
};

const TIMEOUT_MS = 60_000;
const MOST_WAITING = 20;

/** Opens the drawing office; its one process starts with the first paper and ends when there is nothing to draw. */
export function openPapers({ publicUrl }: { readonly publicUrl: string }): Papers {
  const children = openNicedChildren({
    script: new URL("./papers/paper-worker.ts", import.meta.url),
    most: 1,
    timeoutMs: TIMEOUT_MS,
    mostWaiting: MOST_WAITING,
  });
  return {
    draw: async (facts) => {
      const job: PaperJob = { facts, verifyAt: `${new URL(publicUrl).origin}/ru/verify/` };
      try {
        const answer = paperAnswer.parse(await children.run(job));
        if (answer.pdf === null) return refuse({ code: "paper-not-drawn", why: answer.why });
        return ok(Buffer.from(answer.pdf, "base64"));
      } catch (error) {
        if (!(error instanceof JobFailed) || error.reason === "closed") throw error;
        return refuse({ code: "paper-not-drawn", why: error.reason });
      }
    },
    close: children.close,
  };
}
