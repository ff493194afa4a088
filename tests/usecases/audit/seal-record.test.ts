import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { checkRecord } from "#app/usecases/audit/check-record.ts";
import { sealRecord } from "#app/usecases/audit/seal-record.ts";
import { chainOf, sealAll, writeDeed, writeDeeds } from "#tests/support/audit-world.ts";
import { monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";

let world: FreshDatabase;
beforeEach(async () => {
  world = await freshDatabase();
});
afterEach(() => world.close());

describe("sealing the record", () => {
  test("gives each row the next place and a hash, in the order of writing", async () => {
    await writeDeeds(world.db, 7);
    await sealAll(world.db, 3);
    await writeDeeds(world.db, 2, 8);
    await sealAll(world.db, 3);

    expect(await chainOf(world.db)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `listing-${number}`));
    const check = await checkRecord(world.db);
    expect(check).toMatchObject({ count: 9n, broken: null, tail: { count: 0 } });
    const head = await world.db.auditHead.findUniqueOrThrow({ where: { id: 1 } });
    expect(check.head).toBe(Buffer.from(head.hash).toString("hex"));
  });

  test("an empty record is whole", async () => {
    await sealRecord({ db: world.db, now: monday });
    expect(await checkRecord(world.db)).toMatchObject({ count: 0n, broken: null, tail: { count: 0 } });
  });

  test("many sealers at once make one chain, every row in it once", async () => {
    const others = [1, 2, 3].map(() => openDatabase({ url: world.url, poolSize: 2 }));
    await writeDeeds(world.db, 60);
    const writing = writeDeeds(world.db, 60, 61);
    await Promise.all([...others, world.db].map((db) => sealAll(db, 4)));
    await writing;
    await Promise.all([...others, world.db].map((db) => sealAll(db, 4)));
    await Promise.all(others.map(closeDatabase));

    const chain = await chainOf(world.db);
    expect(chain).toHaveLength(120);
    expect(new Set(chain).size).toBe(120);
    expect(await checkRecord(world.db)).toMatchObject({ count: 120n, broken: null });
  });

  test("a sealer that finds another at work leaves at once", async () => {
    await writeDeeds(world.db, 2);
    const outcome = await world.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM audit_head WHERE id = 1 FOR UPDATE`;
      return sealRecord({ db: world.db, now: monday });
    });
    expect(outcome).toEqual({ sealed: 0, more: false });
  });

  test("a transaction that commits late is neither skipped nor sealed behind what was written after it", async () => {
    const begun = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const late = world.db.$transaction(async (tx) => {
      await writeDeed(tx, "late");
      begun.resolve();
      await mayCommit.promise;
    });
    await begun.promise;
    await writeDeeds(world.db, 3);

    expect(await sealRecord({ db: world.db, now: monday })).toEqual({ sealed: 0, more: false });
    mayCommit.resolve();
    await late;
    await sealAll(world.db);
    expect(await chainOf(world.db)).toEqual(["late", "listing-1", "listing-2", "listing-3"]);
    expect(await checkRecord(world.db)).toMatchObject({ count: 4n, broken: null });
  });

  test("a deed that was rolled back leaves no gap", async () => {
    await writeDeeds(world.db, 1);
    const undone = inTransaction(world.db, async (tx) => {
      await writeDeed(tx, "undone");
      throw new Error("the deed failed");
    });
    await expect(undone).rejects.toThrow("the deed failed");
    await writeDeeds(world.db, 1, 2);
    await sealAll(world.db);
    expect(await chainOf(world.db)).toEqual(["listing-1", "listing-2"]);
    expect(await checkRecord(world.db)).toMatchObject({ count: 2n, broken: null });
  });

  test("rows that came with a restored database, from transactions this one never had, are sealed too", async () => {
    await world.db.$executeRaw`ALTER TABLE audit_rows DISABLE TRIGGER audit_rows_written`;
    await writeDeeds(world.db, 1);
    await world.db.$executeRaw`ALTER TABLE audit_rows DISABLE TRIGGER audit_rows_sealed_once`;
    await world.db.$executeRaw`UPDATE audit_rows SET written_in = 9000000000000`;
    await world.db.$executeRaw`ALTER TABLE audit_rows ENABLE TRIGGER USER`;
    await sealAll(world.db);
    expect(await chainOf(world.db)).toEqual(["listing-1"]);
  });
});

describe("the database refuses", () => {
  test.each([
    ["a changed row", "UPDATE audit_rows SET reason = 'another'"],
    [
      "a changed row, sealed in the same breath",
      "UPDATE audit_rows SET reason = 'another', seq = 9, hash = sha256(''), sealed_at = now()",
    ],
    ["a deleted row", "DELETE FROM audit_rows"],
    ["an emptied record", "TRUNCATE audit_rows"],
    [
      "a row that comes sealed",
      "INSERT INTO audit_rows (id, at, actor_kind, deed, subject, subject_id, seq, hash, sealed_at) VALUES (gen_random_uuid(), now(), 'system', 'd', 's', '1', 9, sha256(''), now())",
    ],
    ["half a seal", "UPDATE audit_rows SET seq = 9 WHERE seq IS NULL"],
    ["a head that goes back", "UPDATE audit_head SET seq = 0"],
    ["a head taken away", "DELETE FROM audit_head"],
    ["a second head", "INSERT INTO audit_head (id, hash) VALUES (2, sha256(''))"],
  ])("%s", async (_what, statement) => {
    await writeDeeds(world.db, 1);
    await sealAll(world.db);
    await writeDeeds(world.db, 1, 2);
    await expect(world.db.$executeRawUnsafe(statement)).rejects.toThrow();
    await sealAll(world.db);
    expect(await checkRecord(world.db)).toMatchObject({ count: 2n, broken: null });
  });

  test("a second seal", async () => {
    await writeDeeds(world.db, 1);
    await sealAll(world.db);
    const again = world.db.$executeRaw`UPDATE audit_rows SET seq = 2, hash = sha256(''), sealed_at = now()`;
    await expect(again).rejects.toThrow("append-only");
  });
});
