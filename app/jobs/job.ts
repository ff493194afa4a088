import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";

/**
 * Work that the house does by itself, again and again. It asks the database what is due and does it; how late it runs
 * never matters, because deadlines are judged by their own time.
 */
export type Job = {
  /** A verb phrase in kebab-case; names the job's row, so it stays as it is. */
  readonly name: string;
  /** Seconds from one run's start to the next. */
  readonly every: number;
  /**
   * One run. What it does must be safe to do twice, should a worker die in the middle. "again" asks for the next run at
   * once because more is waiting; `stop` fires when the worker has been told to end.
   */
  readonly run: (call: Call<System>, stop: AbortSignal) => Promise<unknown>;
};

/** How a worker shares the jobs with the others; see app/db/job-leases.server.ts. */
export type JobLeases = {
  readonly register: (names: readonly string[], now: Date) => Promise<void>;
  readonly take: (
    jobs: readonly { readonly name: string; readonly every: number }[],
    atMost: number,
    now: Date,
  ) => Promise<string[]>;
  readonly keep: (name: string, now: Date) => Promise<boolean>;
  readonly giveBack: (
    name: string,
    outcome: { readonly dueAt: Date; readonly endedAt: Date; readonly error: string | null },
  ) => Promise<void>;
};
