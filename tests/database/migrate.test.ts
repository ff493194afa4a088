import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#prisma/migrate.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trade-house-migrations-"));
  database = await freshDatabase();
  await database.db.$executeRaw`DELETE FROM "_prisma_migrations"`;
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test("migrations run once each, in the order of their names", async () => {
  await write("20260102000000_second", `ALTER TABLE "orchards" ADD COLUMN "trees" INTEGER;`);
  await write("20260101000000_first", `CREATE TABLE "orchards" ("id" INTEGER); -- ; and a remark`);
  expect(await migrate(database.url, { folder })).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect(await migrate(database.url, { folder })).toEqual([]);
});

test("runners at the same time wait for each other", async () => {
  await write("20260101000000_first", `CREATE TABLE "orchards" ("id" INTEGER); SELECT pg_sleep(0.1);`);
  const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, { folder })));
  expect(runs.flat()).toEqual(["20260101000000_first"]);
});

test("a migration that fails leaves nothing behind, says where, and may be tried again", async () => {
  await write("20260101000000_first", `CREATE TABLE "orchards" ("id" INTEGER);\nSELECT no_such_column;`);
  await expect(migrate(database.url, { folder })).rejects.toThrow(
    `Migration 20260101000000_first failed and was undone: column "no_such_column" does not exist (line 2)`,
  );
  await write("20260101000000_first", `CREATE TABLE "orchards" ("id" INTEGER);`);
  expect(await migrate(database.url, { folder })).toEqual(["20260101000000_first"]);
});

test("a migration that was changed after it ran is refused", async () => {
  await write("20260101000000_first", `SELECT 1;`);
  await migrate(database.url, { folder });
  await write("20260101000000_first", `SELECT 2;`);
  await expect(migrate(database.url, { folder })).rejects.toThrow("was changed after it ran");
});

test("a migration that another tool left half done is refused", async () => {
  await write("20260101000000_first", `SELECT 1;`);
  await database.db.$executeRaw`
    INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('1', 'x', '20260101000000_first')`;
  await expect(migrate(database.url, { folder })).rejects.toThrow("is on record as failed");
});

test("a foreign migration among ours is refused, one of a newer release is not", async () => {
  await write("20260102000000_second", `SELECT 1;`);
  await database.db.$executeRaw`
    INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
    VALUES ('1', 'x', '20260103000000_of_the_next_release', now())`;
  expect(await migrate(database.url, { folder })).toEqual(["20260102000000_second"]);
  await database.db.$executeRaw`
    INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
    VALUES ('2', 'x', '20260101000000_foreign', now())`;
  await expect(migrate(database.url, { folder })).rejects.toThrow("which is not among our migrations");
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}
