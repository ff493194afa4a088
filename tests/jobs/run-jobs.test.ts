import { afterEach, describe, expect, it } from "vitest";
import { jobLeases } from "#app/db/job-leases.server.ts";
import type { Job } from "#app/jobs/job.ts";
import type { Worker } from "#app/jobs/run-jobs.ts";
import { makeWorker } from "#app/jobs/run-jobs.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const NOON = new Date("2026-05-04T09:00:00Z");

let world: FreshDatabase | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

/** Workers on one database and one clock. */
async function workers(count: number, ...jobs: Job[]) {
  world = await freshDatabase();
  const { db } = world;
  const clock = { now: NOON };
  const complaints: string[] = [];
  const complain = (_: object, text: string) => void complaints.push(text);
  const outside = quietOutside();
  const all: Worker[] = Array.from({ length: count }, (_, index) =>
    makeWorker({
      jobs,
      leases: jobLeases(db, `worker-${index + 1}`),
      world: { db, outside },
      now: () => clock.now,
      log: { warn: complain, error: complain },
    }),
  );
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  return { db, all, pass, complaints };
}

/** A job that counts its runs and, if wanted, does not end before it is let go. */
function counting({
  every = 60,
  fails = 0,
  patience = Promise.resolve(),
}: {
  every?: number;
  fails?: number;
  patience?: Promise<void>;
} = {}) {
  const runs: Date[] = [];
  let left = fails;
  const run = async ({ now }: { now: Date }) => {
    runs.push(now);
    await patience;
    if (left-- > 0) throw new Error("the bank does not answer");
  };
  return { name: "count", every, run, runs };
}

describe("background jobs", () => {
  it("run once, however many workers look for them at the same moment", async () => {
    const job = counting();
    const { all, pass } = await workers(4, job);

    await Promise.all(all.map((worker) => worker.runDue()));
    expect(job.runs).toHaveLength(1);
    pass(59);
    await Promise.all(all.map((worker) => worker.runDue()));
    expect(job.runs).toHaveLength(1);
    pass(1);
    await Promise.all(all.map((worker) => worker.runDue()));
    expect(job.runs).toHaveLength(2);
  });

  it("are left alone by the others while one works on them", async () => {
    const gate = Promise.withResolvers<void>();
    const job = counting({ every: 1, patience: gate.promise });
    const { all, pass } = await workers(2, job);
    const [first, second] = all;

    const working = first?.runDue();
    await expect.poll(() => job.runs.length).toBe(1);
    pass(20);
    await second?.runDue();
    expect(job.runs).toHaveLength(1);
    gate.resolve();
    await working;
    await second?.runDue();
    expect(job.runs).toHaveLength(2);
  });

  it("pass to another worker when theirs was killed", async () => {
    const never = new Promise<void>(() => {});
    const job = counting({ patience: never });
    const { db, all, pass } = await workers(1, job);
    all[0]?.runDue();
    await expect.poll(() => job.runs.length).toBe(1);

    const other = counting();
    const second = makeWorker({
      jobs: [other],
      leases: jobLeases(db, "second"),
      world: { db, outside: quietOutside() },
      now: () => new Date(NOON.getTime() + 31_000),
      log: { warn: () => {}, error: () => {} },
    });
    pass(31);
    await second.runDue();
    expect(other.runs).toHaveLength(1);
  });

  it("are tried again later when they fail, and the failure is on record", async () => {
    const job = counting({ every: 1, fails: 3 });
    const { db, all, pass, complaints } = await workers(1, job);
    const [worker] = all;

    for (const wait of [0, 1, 2, 4]) {
      pass(wait);
      await worker?.runDue();
    }

    expect(job.runs.map((at) => (at.getTime() - NOON.getTime()) / 1000)).toEqual([0, 1, 3, 7]);
    expect(complaints).toEqual(["a job failed", "a job failed", "a job failed"]);
    expect(await db.jobRun.findFirst()).toMatchObject({ failures: 0, error: "", leasedUntil: null });
  });

  it("go on at once while more is waiting", async () => {
    let waiting = 3;
    const job: Job = {
      name: "sweep",
      every: 60,
      run: () => Promise.resolve(--waiting > 0 ? "again" : "done"),
    };
    const { all } = await workers(1, job);
    await all[0]?.runDue();
    expect(waiting).toBe(0);
  });

  it("run when the clock was put back", async () => {
    const job = counting();
    const { all, pass } = await workers(1, job);
    await all[0]?.runDue();
    pass(-86_400);
    await all[0]?.runDue();
    expect(job.runs).toHaveLength(2);
  });

  it("end before the worker has stopped, and no other begins", async () => {
    const gate = Promise.withResolvers<void>();
    const job = counting({ patience: gate.promise });
    const { all } = await workers(1, job);
    const [worker] = all;
    const working = worker?.runDue();
    await expect.poll(() => job.runs.length).toBe(1);
    const order: string[] = [];
    const stopped = worker?.stop().then(() => order.push("stopped"));
    order.push("let go");
    gate.resolve();
    await Promise.all([working, stopped]);
    await worker?.runDue();
    expect(order).toEqual(["let go", "stopped"]);
    expect(job.runs).toHaveLength(1);
  });
});
