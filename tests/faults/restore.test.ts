import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { checkFiles } from "#app/usecases/files/check-files.ts";
import { checkStock } from "#app/usecases/lots/check-stock.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { drawPapers } from "#app/usecases/papers/draw-papers.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { aPaidDeal, callAt, granted, theHouse } from "../support/order-world.ts";

const fs = (folder: string) => createFolderStore(join(folder, "uploads"));

/** What a check of a house finds: its files against its rows, its stock, its books. */
async function problemsOf(db: Db, folder: string): Promise<string[]> {
  const problems: string[] = [];
  const now = new Date(Date.now() + 2 * 3_600_000);
  for await (const { file, problem } of checkFiles({ db, now, outside: { files: fs(folder) } })) {
    problems.push(`${file}: ${problem}`);
  }
  problems.push(...(await checkStock(db)).map(({ problem }) => problem));
  for await (const entry of checkLedger(db)) problems.push(JSON.stringify(entry));
  return problems;
}

test("a house restored in another place has every row, every file, and books and stock that hold", async () => {
  const from = await mkdtemp(join(tmpdir(), "trade-house-here-"));
  const to = await mkdtemp(join(tmpdir(), "trade-house-there-"));
  const here = await startEmbedded({ dataDir: from });
  await migrate(here.url);
  const db = openDatabase({ url: here.url });
  await seedReference(db);
  const world = callAt(db, theHouse);
  const outside = { ...world.outside, files: fs(from) };
  const deal = await aPaidDeal(db);
  const seller = { ...callAt(db, deal.producer), outside };
  granted(await recordPackedWeight(seller, deal.number, [{ line: 1, weight: kilograms(19_500) }]));
  while ((await drawPapers({ ...world, outside })).more);
  expect(await problemsOf(db, from)).toEqual([]);
  const numbers = await db.madePaper.findMany({
    select: { number: true, code: true },
    orderBy: { id: "asc" },
  });
  const rows = await db.file.count();
  expect(rows).toBeGreaterThan(3);
  await closeDatabase(db);
  await here.stop();

  // As docs/operations.md says for a house whose database is its own: stopped, its folder is copied.
  await cp(from, to, { recursive: true });
  await rm(from, { recursive: true });
  const there = await startEmbedded({ dataDir: to });
  const restored = openDatabase({ url: there.url });
  expect(await problemsOf(restored, to)).toEqual([]);
  expect(await restored.file.count()).toBe(rows);
  expect(
    await restored.madePaper.findMany({ select: { number: true, code: true }, orderBy: { id: "asc" } }),
  ).toEqual(numbers);
  // It goes on where it stood: the next paper takes the next number.
  const again = await aPaidDeal(restored);
  const next = await restored.madePaper.findFirstOrThrow({
    where: { orderId: again.orderId, kind: "contract" },
  });
  expect(next.number).toBe("CT-2026-000002");

  // A backup of the files that is older than the rows is told by the check.
  await rm(join(to, "uploads"), { recursive: true });
  expect(await problemsOf(restored, to)).toHaveLength(rows);
  await closeDatabase(restored);
  await there.stop();
  await rm(to, { recursive: true, force: true });
}, 120_000);
