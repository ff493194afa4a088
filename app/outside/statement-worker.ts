/**
 * The process that reads the statements finance brings, so that the server's event loop never meets a file of a million
 * elements. Started by `statements.server.ts`, one job at a time.
 */
import { setPriority } from "node:os";
import type { StatementAnswer, StatementJob } from "./statements/answer.ts";
import { readStatement } from "./statements/read-statement.ts";

setPriority(10);

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: StatementJob) => {
  process.send?.(await answer(job));
});

async function answer({ input }: StatementJob): Promise<StatementAnswer> {
  const read = await readStatement(input);
  if (!read.ok) return read;
  const { entries } = read.value;
  // Messages between processes are JSON, which has no whole numbers of any size.
  return {
    ok: true,
    value: {
      ...read.value,
      entries: entries.map((entry) => ({ ...entry, amount: entry.amount.toString() })),
    },
  };
}
