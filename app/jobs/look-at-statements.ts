import { incomingLines, lookAtLine } from "#app/usecases/payments/look-at-line.ts";
import type { Job } from "./job.ts";

const AT_ONCE = 200;

/**
 * Looks at lines of bank statements that nobody has looked at: those of long statements, and those whose import ended in
 * the middle.
 */
export const lookAtStatements: Job = {
  name: "look-at-statements",
  every: 60,
  run: async (call, stop) => {
    const lines = await incomingLines(call.db, AT_ONCE);
    for (const id of lines) {
      if (stop.aborted) return "done";
      await lookAtLine(call, id);
    }
    return lines.length === AT_ONCE ? "again" : "done";
  },
};
