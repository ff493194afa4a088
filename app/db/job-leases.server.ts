import type { Db } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** How long a job is one worker's own; the worker asks for more while it runs. A killed worker's jobs wait this long. */
const LEASE_MS = 30_000;

/** Longest wait before a failing job is tried again. */
const LONGEST_WAIT_MS = 300_000;

/**
 * The jobs of one worker: each is run by one worker at a time, however many there are, because a job is taken by
 * changing its row. `holder` names the worker.
 */
export function jobLeases(db: Db, holder: string) {
  return {
    /** Makes a row for each job that has none; the new ones are due at once. */
    register: async (names: readonly string[], now: Date): Promise<void> => {
      await db.jobRun.createMany({
        data: names.map((name) => ({ name, nextRunAt: now })),
        skipDuplicates: true,
      });
    },

    /**
     * Takes jobs that are due, at most so many. A due time further away than the job's own period means that the clock
     * was put back: it counts as due.
     */
    take: async (
      jobs: readonly { readonly name: string; readonly every: number }[],
      atMost: number,
      now: Date,
    ): Promise<string[]> => {
      if (jobs.length === 0 || atMost <= 0) return [];
      const names = jobs.map(({ name }) => name);
      const periods = jobs.map(({ every }) => Math.max(every * 1000, LONGEST_WAIT_MS));
      const rows = await db.$queryRaw<{ name: string }[]>(Prisma.sql`
        UPDATE job_runs SET leased_until = ${later(now, LEASE_MS)}, leased_by = ${holder}, started_at = ${now}
        WHERE name IN (
          SELECT name FROM job_runs JOIN unnest(${names}::text[], ${periods}::int[]) AS known (job, period) ON job = name
          WHERE (next_run_at <= ${now} OR next_run_at > ${now}::timestamptz + make_interval(secs => period / 1000.0))
            AND (leased_until IS NULL OR leased_until <= ${now} OR leased_until > ${later(now, LEASE_MS)})
          ORDER BY next_run_at, name LIMIT ${atMost} FOR UPDATE OF job_runs SKIP LOCKED)
        RETURNING name`);
      return rows.map(({ name }) => name);
    },

    /** Keeps a job a while longer; false when another worker has taken it. */
    keep: async (name: string, now: Date): Promise<boolean> => {
      const { count } = await db.jobRun.updateMany({
        where: { name, leasedBy: holder, leasedUntil: { not: null } },
        data: { leasedUntil: later(now, LEASE_MS) },
      });
      return count === 1;
    },

    /** Gives a job back after a run. `error` is null when it went well; failures wait ever longer. */
    giveBack: async (
      name: string,
      outcome: { readonly dueAt: Date; readonly endedAt: Date; readonly error: string | null },
    ): Promise<void> => {
      const { dueAt, endedAt, error } = outcome;
      const mine = { name, leasedBy: holder, leasedUntil: { not: null } };
      const end = { leasedUntil: null, endedAt };
      if (error === null) {
        await db.jobRun.updateMany({
          where: mine,
          data: { ...end, nextRunAt: dueAt, failures: 0, error: "" },
        });
        return;
      }
      const failures =
        (await db.jobRun.findUnique({ where: { name }, select: { failures: true } }))?.failures ?? 0;
      const wait = Math.min(LONGEST_WAIT_MS, 2 ** Math.min(failures, 20) * 1000);
      const nextRunAt = new Date(Math.max(dueAt.getTime(), endedAt.getTime() + wait));
      await db.jobRun.updateMany({
        where: mine,
        data: { ...end, nextRunAt, failures: { increment: 1 }, error: error.slice(0, 500) },
      });
    },
  };
}

function later(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}
