import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { System } from "#app/domain/actor.ts";
import { createBucketStore } from "#app/outside/bucket-store.server.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { checkFiles } from "#app/usecases/files/check-files.ts";
import { forgetUnattached } from "#app/usecases/files/forget-unattached.ts";
import { aBucketService } from "#tests/support/bucket-service.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAt, theHouse } from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let folder: string;
let files: ReturnType<typeof createFolderStore>;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
  folder = await mkdtemp(join(tmpdir(), "trade-house-store-"));
  files = createFolderStore(folder);
}, 60_000);
afterEach(async () => {
  await rm(folder, { recursive: true });
  await fresh.close();
});

const now = new Date();
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const call = (at = now): Call<System> => {
  const whole = callAt(db, theHouse, at);
  return { ...whole, outside: { ...whole.outside, files } };
};
const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

async function stored(text: string, age = 0) {
  const kept = await files.put(Buffer.from(text));
  await utimes(pathOf(kept.sha256), hours(-age), hours(-age));
  return kept;
}

const aRow = (kept: { sha256: string; size: number }, age = 0) =>
  db.file.create({
    data: { ...kept, contentType: "image/png", name: "photo.png", access: "staff", createdAt: hours(-age) },
  });

/** A picture of a company shows the file, so that something points to it. */
async function attach(fileId: string) {
  const picture = await db.picture.create({ data: { width: 1, height: 1 } });
  await db.pictureVariant.create({
    data: { pictureId: picture.id, fileId, format: "png", width: 1, height: 1 },
  });
}

async function problems(at = now) {
  const broken: string[] = [];
  for await (const { problem } of checkFiles(call(at))) broken.push(problem);
  return broken;
}

test("each row has its file and each file its row, or the check says which has not", async () => {
  await aRow(await stored("whole", 2));
  expect(await problems()).toEqual([]);
  const lost = await aRow({ ...(await stored("lost")), size: 4 });
  await rm(pathOf(lost.sha256));
  const changed = await aRow(await stored("changed"));
  await writeFile(pathOf(changed.sha256), "CHANGED");
  const short = await aRow({ ...(await stored("short")), size: 9 });
  expect(short.size).toBe(9);
  await stored("nobody's", 2);
  await stored("just coming in");
  expect((await problems()).sort()).toEqual([
    "it has 5 bytes, its row says 9",
    "it is stored, and no row names it",
    "its bytes are not in the store",
    "its bytes are others than those that were stored",
  ]);
});

test("in a bucket, too, a file without a row and a row without its file are both found", async () => {
  const service = await aBucketService();
  const bucket = createBucketStore(service.bucket, join(folder, "parts"));
  const inBucket = async (at = hours(2)) => {
    const broken: string[] = [];
    const whole = call(at);
    const asked = { ...whole, outside: { ...whole.outside, files: bucket } };
    for await (const { file, problem } of checkFiles(asked)) broken.push(`${file}: ${problem}`);
    return broken;
  };
  await aRow(await bucket.put(Buffer.from("whole")));
  expect(await inBucket()).toEqual([]);
  const orphan = await bucket.put(Buffer.from("nobody's"));
  const lost = await aRow({ sha256: "0".repeat(64), size: 4 });
  expect((await inBucket()).sort()).toEqual(
    [
      `${lost.id}: its bytes are not in the store`,
      `${orphan.sha256}: it is stored, and no row names it`,
    ].sort(),
  );
  // What is just coming in waits for its row.
  expect(await inBucket(now)).toHaveLength(1);
  // More than one page of the service's list.
  for (let at = 0; at < 5; at += 1) await bucket.put(Buffer.from(`file ${at}`));
  const all: string[] = [];
  for await (const { sha256 } of bucket.list()) all.push(sha256);
  expect(new Set(all).size).toBe(7);
  await service.close();
});

test("what was uploaded and never attached is gone after a day, and nothing else", async () => {
  const used = await aRow(await stored("used", 30), 30);
  await attach(used.id);
  await aRow(await stored("unused", 30), 30);
  await aRow(await stored("unused of today", 5), 5);
  await stored("refused at the door", 30);
  await stored("refused today", 5);
  expect(await forgetUnattached(call())).toEqual({ rows: 1, stored: 2, more: false });
  expect(await db.file.count()).toBe(2);
  expect(await files.has(used.sha256)).toBe(true);
  expect(await forgetUnattached(call())).toEqual({ rows: 0, stored: 0, more: false });
  expect(await problems()).toEqual(["it is stored, and no row names it"]);
});

test("bytes that are stored again in the same instant stay", async () => {
  const old = await stored("the same photo", 30);
  await files.put(Buffer.from("the same photo"));
  expect(await files.shelf.removeIfOlder(old.sha256, hours(-24))).toBe(false);
  expect(await files.has(old.sha256)).toBe(true);
  await Promise.all([
    files.shelf.removeIfOlder(old.sha256, hours(-24)),
    files.put(Buffer.from("the same photo")),
  ]);
  expect(await files.size(old.sha256)).toBe("the same photo".length);
});

test("whatever points to a file keeps it, in every table", async () => {
  const letting = await db.$queryRaw<{ key: string }[]>`
    SELECT conname AS key FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'files'::regclass AND confdeltype NOT IN ('r', 'a')`;
  expect(letting).toEqual([]);
});
