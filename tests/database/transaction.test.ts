import { afterEach, beforeEach, expect, test } from "vitest";
import type { Tx } from "#app/db/client.server.ts";
import { databaseErrorCode, violatedConstraint } from "#app/db/database-error.server.ts";
import { allOrNothing, inTransaction } from "#app/db/transaction.server.ts";
import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import { TooBusy } from "#app/domain/too-busy.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;

beforeEach(async () => {
  database = await freshDatabase();
  await database.db.$executeRaw`
    CREATE TABLE "crates" (
      "id" INTEGER PRIMARY KEY,
      "kilos" INTEGER NOT NULL CONSTRAINT "crates_hold_something" CHECK ("kilos" >= 0),
      "label" TEXT CONSTRAINT "crates_label_key" UNIQUE,
      "on_top_of" INTEGER CONSTRAINT "crates_stand" REFERENCES "crates" DEFERRABLE INITIALLY DEFERRED
    )`;
  await database.db.$executeRaw`INSERT INTO "crates" VALUES (1, 10, 'a'), (2, 10, 'b')`;
});

afterEach(() => database.close());

test("what the work returns is returned, and what it wrote is there", async () => {
  const kilos = await inTransaction(database.db, async (tx) => {
    await add(tx, 1, 5);
    return total(tx);
  });
  expect(kilos).toBe(25);
});

test("a throw undoes what was written and comes out as it is", async () => {
  const change = inTransaction(database.db, async (tx) => {
    await add(tx, 1, 5);
    throw new RangeError("changed my mind");
  });
  await expect(change).rejects.toThrow(new RangeError("changed my mind"));
  expect(await inTransaction(database.db, total)).toBe(20);
});

test("two that lock the same rows in opposite order both get through", async () => {
  const both = meeting(2);
  const attempts = { count: 0 };
  const move = (from: number, to: number) =>
    inTransaction(database.db, async (tx) => {
      attempts.count++;
      await add(tx, from, -1);
      await both();
      await add(tx, to, 1);
    });
  await Promise.all([move(1, 2), move(2, 1)]);
  expect(await inTransaction(database.db, total)).toBe(20);
  expect(attempts.count).toBeGreaterThan(2);
});

test("who waits too long for a row that another holds is told so, and has written nothing", async () => {
  const late = inTransaction(database.db, async (holder) => {
    await add(holder, 1, 1);
    return inTransaction(database.db, async (tx) => {
      await tx.$executeRaw`SET LOCAL lock_timeout = '20ms'`;
      await add(tx, 2, 1);
      await add(tx, 1, 1);
    }).catch((error: unknown) => error);
  });
  expect(await late).toBeInstanceOf(TooBusy);
  expect(await inTransaction(database.db, total)).toBe(21);
});

test("whose statement takes too long, or who meets others every time, is told the same", async () => {
  const slow = inTransaction(database.db, async (tx) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = '20ms'`;
    await tx.$queryRaw`SELECT pg_sleep(5)::text`;
  });
  await expect(slow).rejects.toThrow(TooBusy);
  let tries = 0;
  const unlucky = inTransaction(database.db, async (tx) => {
    tries += 1;
    await add(tx, 1, 5);
    await tx.$executeRaw`DO $$ BEGIN RAISE deadlock_detected; END $$`;
  });
  await expect(unlucky).rejects.toThrow(TooBusy);
  expect(tries).toBe(6);
  expect(await inTransaction(database.db, total)).toBe(20);
});

test("a refusal takes everything back, but one that stands with what was written for it", async () => {
  const refused = (code: "all" | "nothing") =>
    allOrNothing(
      database.db,
      async (tx): Promise<Result<null, { code: "all" | "nothing" }>> => {
        await add(tx, 1, 5);
        return refuse({ code });
      },
      (refusal) => refusal.code === "all",
    );
  expect(await refused("nothing")).toEqual({ ok: false, refusal: { code: "nothing" } });
  expect(await inTransaction(database.db, total)).toBe(20);
  expect(await refused("all")).toEqual({ ok: false, refusal: { code: "all" } });
  expect(await inTransaction(database.db, total)).toBe(25);
});

test("of two serializable ones that decide by the same sum, the second decides by what the first wrote", async () => {
  const both = meeting(2);
  const fill = (id: number) =>
    inTransaction(
      database.db,
      async (tx) => {
        const kilos = await total(tx);
        await both();
        if (kilos <= 20) await add(tx, id, 5);
      },
      { isolation: "Serializable" },
    );
  await Promise.all([fill(1), fill(2)]);
  expect(await inTransaction(database.db, total)).toBe(25);
});

test("the constraint that refused is known by its name", async () => {
  const refused = async (sql: string): Promise<string | null> =>
    violatedConstraint(
      await inTransaction(database.db, (tx) => tx.$executeRawUnsafe(sql)).catch((e: unknown) => e),
    );
  expect(await refused(`INSERT INTO "crates" VALUES (3, 1, 'a')`)).toBe("crates_label_key");
  expect(await refused(`UPDATE "crates" SET "kilos" = -1`)).toBe("crates_hold_something");
  expect(await refused(`INSERT INTO "crates" VALUES (3, 1, 'c', 99)`)).toBe("crates_stand");
  expect(await refused(`SELECT 1 / 0`)).toBeNull();
});

test("a unique value that is taken is known through the model too", async () => {
  const names = { nameAz: "Meyvə", nameRu: "Фрукты", nameBe: "Садавіна", nameEn: "Fruit" };
  const create = () => database.db.category.create({ data: { slug: "fruit", position: 1, ...names } });
  await create();
  const error = await create().catch((e: unknown) => e);
  expect(violatedConstraint(error)).toBe("categories_pkey");
  expect(databaseErrorCode(error)).toBe("23505");
});

/** Resolves for the first so many callers once they are all there; later callers (second attempts) pass at once. */
function meeting(size: number): () => Promise<void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let present = 0;
  return () => {
    present++;
    if (present >= size) open();
    return opened;
  };
}

async function add(tx: Tx, id: number, kilos: number): Promise<void> {
  await tx.$executeRaw`UPDATE "crates" SET "kilos" = "kilos" + ${kilos} WHERE "id" = ${id}`;
}

async function total(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ kilos: number }[]>`SELECT SUM("kilos")::int AS "kilos" FROM "crates"`;
  return rows[0]?.kilos ?? 0;
}
