/** What the server and the process that draws papers say to each other. */
import { z } from "zod";

export type PaperJob = {
  /** As frozen when the paper was issued. */
  readonly facts: unknown;
  /** The address under which, with the paper's code behind it, anybody may ask whether it is genuine. */
  readonly verifyAt: string;
};

/** The PDF in base64, or why there is none. */
export const paperAnswer = z.union([
  z.object({ pdf: z.string() }),
  z.object({ pdf: z.null(), why: z.string() }),
]);
export type PaperAnswer = z.infer<typeof paperAnswer>;
