import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { checkFiles } from "#app/usecases/files/check-files.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { freshDatabase } from "../support/database.ts";
import { aPaidDeal, callAt, granted } from "../support/order-world.ts";

const program = join(import.meta.dirname, "../../app/worker.ts");

/** The real worker, with settings of its own, on the database of the test. */
function startWorker(databaseUrl: string, dataDir: string): ChildProcess {
  return spawn(process.execPath, [program], {
    stdio: ["ignore", "ignore", "ignore"],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO: "1",
      LOG_LEVEL: "error",
      PORT: "1",
    },
  });
}

async function killed(worker: ChildProcess): Promise<void> {
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
}

/** Asks the database until it is so; a worker that never gets there fails the test by its time limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

const drawn = (db: Db) => db.madePaper.count({ where: { renderedAt: { not: null } } });
const inHand = (db: Db) => db.madePaper.count({ where: { renderedAt: null, leasedUntil: { not: null } } });

/** The dead worker's turn ends: what takes ninety seconds is done by the clock of the row. */
const letTurnsEnd = (db: Db) =>
  db.madePaper.updateMany({
    where: { renderedAt: null },
    data: { leasedUntil: new Date(0), nextTryAt: new Date(0) },
  });

test("a worker killed while it draws loses no number and doubles none: every paper is there after the next start", async () => {
  const fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const dataDir = await mkdtemp(join(tmpdir(), "trade-house-paper-kill-"));
  for (const kg of [19_500, 19_600, 19_700]) {
    const deal = await aPaidDeal(db);
    const weights = [{ line: 1, weight: kilograms(kg) }];
    granted(await recordPackedWeight(callAt(db, deal.producer), deal.number, weights));
  }
  const papers = await db.madePaper.count();
  expect(papers).toBe(15);

  // Killed with a paper on the board, none of them finished; then again in the midst of them.
  const first = startWorker(fresh.url, dataDir);
  await until(async () => (await inHand(db)) > 0);
  await killed(first);
  expect(await drawn(db)).toBeLessThan(papers);
  await letTurnsEnd(db);
  const second = startWorker(fresh.url, dataDir);
  await until(async () => (await drawn(db)) > 3);
  await killed(second);
  expect(await drawn(db)).toBeLessThan(papers);
  await letTurnsEnd(db);
  const third = startWorker(fresh.url, dataDir);
  await until(async () => (await drawn(db)) === papers);
  await killed(third);

  const made = await db.madePaper.findMany({ include: { file: true }, orderBy: { seq: "asc" } });
  for (const kind of new Set(made.map((one) => one.kind))) {
    const numbers = made.filter((one) => one.kind === kind).map(({ seq }) => seq);
    expect([kind, numbers]).toEqual([kind, numbers.map((_, index) => index + 1)]);
  }
  expect(await db.madePaper.count()).toBe(papers);
  expect(await db.file.count({ where: { contentType: "application/pdf" } })).toBe(papers);
  expect(new Set(made.map(({ fileId }) => fileId)).size).toBe(papers);
  // Bytes of a process that died before it wrote their row are the very bytes of the next: nothing lies about.
  const files = createFolderStore(join(dataDir, "uploads"));
  const later = new Date(Date.now() + 2 * 3_600_000);
  const broken: string[] = [];
  for await (const { problem } of checkFiles({ db, now: later, outside: { files } })) broken.push(problem);
  expect(broken).toEqual([]);
  await rm(dataDir, { recursive: true, force: true });
  await fresh.close();
}, 120_000);
