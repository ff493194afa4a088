/** A worker: takes the jobs that are due, runs a few at a time and gives them back. Any number of workers may run. */
import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { System } from "#app/domain/actor.ts";
import type { Job, JobLeases } from "./job.ts";

export type WorkerParts = {
  readonly jobs: readonly Job[];
  readonly leases: JobLeases;
  /** Everything of a call but who asks and when. */
  readonly world: Pick<Call<System>, "db" | "outside">;
  readonly now: () => Date;
  readonly log: {
    readonly warn: (data: object, text: string) => void;
    readonly error: (data: object, text: string) => void;
  };
};

export type Worker = {
  /** One look for due jobs; resolves when those it took have ended. */
  readonly runDue: () => Promise<void>;
  /** Looks for due jobs from now on. */
  readonly start: () => void;
  /** Takes no more jobs and resolves when the running ones have ended. */
  readonly stop: () => Promise<void>;
};

const AT_ONCE = 4;
const LOOK_EVERY_MS = 1_000;
const LOOK_AFTER_TROUBLE_MS = 5_000;
const KEEP_EVERY_MS = 10_000;

/** Makes a worker; it does nothing until `start` or `runDue`. */
export function makeWorker({ jobs, leases, world, now, log }: WorkerParts): Worker {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const ending = new AbortController();
  const running = new Set<Promise<void>>();
  let registered: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const callFor = (job: Job): Call<System> => ({
    ...world,
    actor: { kind: "system" },
    now: now(),
    lang: "ru",
    requestId: `${job.name}-${randomUUID()}`,
  });

  const runUntilDone = async (job: Job): Promise<void> => {
    let outcome: unknown;
    do outcome = await job.run(callFor(job), ending.signal);
    while (outcome === "again" && !ending.signal.aborted);
  };

  const runOne = async (job: Job): Promise<void> => {
    const startedAt = now();
    const keeping = setInterval(() => {
      leases
        .keep(job.name, now())
        .catch((error: unknown) =>
          log.warn({ err: error, job: job.name }, "a job's lease could not be kept"),
        );
    }, KEEP_EVERY_MS);
    const failure = await runUntilDone(job).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    clearInterval(keeping);
    if (failure !== null) log.error({ err: failure.error, job: job.name }, "a job failed");
    await leases.giveBack(job.name, {
      dueAt: new Date(startedAt.getTime() + job.every * 1000),
      endedAt: now(),
      error: failure === null ? null : String(failure.error),
    });
  };

  const look = async (): Promise<void> => {
    registered ??= leases.register([...byName.keys()], now());
    await registered.catch((error: unknown) => {
      registered = null;
      throw error;
    });
    if (ending.signal.aborted) return;
    for (const name of await leases.take(jobs, AT_ONCE - running.size, now())) {
      const job = byName.get(name);
      if (job === undefined) continue;
      const run = runOne(job)
        .catch((error: unknown) => log.error({ err: error, job: name }, "a job could not be given back"))
        .finally(() => running.delete(run));
      running.add(run);
    }
  };

  const lookAndGoOn = (): void => {
    look()
      .then(
        () => LOOK_EVERY_MS,
        (error: unknown) => {
          log.warn({ err: error }, "could not look for due jobs");
          return LOOK_AFTER_TROUBLE_MS;
        },
      )
      .then((wait) => {
        if (!ending.signal.aborted) timer = setTimeout(lookAndGoOn, wait);
      });
  };

  return {
    runDue: async () => {
      await look();
      await Promise.all(running);
    },
    start: lookAndGoOn,
    stop: async () => {
      ending.abort();
      if (timer !== null) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
