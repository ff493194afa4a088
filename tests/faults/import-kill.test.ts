import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { importerOf } from "#app/usecases/imports/importer.ts";
import { aRow, bring, csvOf, marketOf, outcomesOf, work } from "../support/import-world.ts";
import { must } from "../support/listing-world.ts";

const program = join(import.meta.dirname, "import-until-killed.ts");
const ROWS = 70;

/** Lets the program import until it has said so often how far it is, then kills it on the spot, in the midst of a row. */
async function importAndKill(dataDir: string, lines: number): Promise<number> {
  const child = spawn(process.execPath, [program, dataDir, String(ROWS)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let said = 0;
  let done = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    said += 1;
    done = Number(line);
    if (said === lines) child.kill("SIGKILL");
  }
  await ended;
  return done;
}

test("an import killed twice midway is finished with every row done once", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "trade-house-import-kill-"));
  const first = await importAndKill(dataDir, 1);
  const second = await importAndKill(dataDir, 1);
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first);
  expect(second).toBeLessThan(ROWS);

  const server = await startEmbedded({ dataDir });
  const db = openDatabase({ url: server.url });
  const one = await db.listingImport.findFirstOrThrow();
  const killed = await outcomesOf(db, one.id);
  // What a row did and its outcome came together or not at all.
  expect(await db.listing.count()).toBe(killed.created);
  expect(await db.moderationCase.count()).toBe(killed.created);
  await work(db);
  expect(await outcomesOf(db, one.id)).toEqual({ created: ROWS });
  expect(await db.listing.count()).toBe(ROWS);
  expect(await db.listingRevision.count({ where: { state: "submitted" } })).toBe(ROWS);
  expect(await db.moderationCase.count()).toBe(ROWS);
  expect(await db.outboxMessage.count()).toBe(2);

  const before = await marketOf(db);
  const producer = await importerOf(db, one);
  if (producer === null) throw new Error("the producer is gone");
  const rows = Array.from({ length: ROWS }, (_, at) => aRow(`K-${at}`));
  const again = must(await bring(db, producer, csvOf(rows)));
  await work(db);
  expect(await outcomesOf(db, again)).toEqual({ unchanged: ROWS });
  expect(await marketOf(db)).toEqual(before);
  await closeDatabase(db);
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 240_000);
