/** Statements that finance brings. The work is done in a child process, as with sheets. */
import { minor } from "#app/domain/money.ts";
import type { StatementFile, StatementRefusal } from "#app/domain/payments/statement.ts";
import { statementLimits } from "#app/domain/payments/statement.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { JobFailed, openNicedChildren } from "./niced-children.server.ts";
import type { StatementAnswer, StatementJob } from "./statements/answer.ts";

export type Statements = {
  /** Reads the file at a path, whole or not at all. */
  readonly read: (path: string) => Promise<Result<StatementFile, StatementRefusal>>;
  readonly close: () => void;
};

const TIMEOUT_MS = 20_000;
const MOST_WAITING = 10;
/** A tree of ten thousand movements, and the text it was made from. */
const MEMORY_MB = 320;

/** Opens the reader of statements; a process starts with the first file. */
export function openStatements({ timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {}): Statements {
  const children = openNicedChildren({
    script: new URL("./statement-worker.ts", import.meta.url),
    most: 1,
    timeoutMs,
    mostWaiting: MOST_WAITING,
    memoryMb: MEMORY_MB,
  });
  return {
    read: async (path) => {
      const answer = await ask(path);
      if (!answer.ok) return answer;
      return ok({
        ...answer.value,
        entries: answer.value.entries.map((entry) => ({ ...entry, amount: minor(BigInt(entry.amount)) })),
      });
    },
    close: children.close,
  };

  async function ask(path: string): Promise<StatementAnswer> {
    const job: StatementJob = { input: path };
    try {
      // Our own process answers; the type says what its one module sends.
      return (await children.run(job)) as StatementAnswer;
    } catch (error) {
      if (!(error instanceof JobFailed) || error.reason === "closed") throw error;
      if (error.reason === "too-many-waiting") return refuse({ code: "statements-busy" });
      // A file that makes its process die or work for ever is too much for us, whatever it is.
      return refuse({ code: "statement-too-long", most: statementLimits.lines });
    }
  }
}
