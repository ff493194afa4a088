import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cancelImport } from "#app/usecases/imports/cancel-import.ts";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aRow, bring, csvOf, importRows, outcomesOf, turn, work } from "#tests/support/import-world.ts";
import { aProducer, callOf, codeOf, later, must } from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

describe("imports at work", () => {
  test("have their turns: ten rows do not wait for another company's hundred", async () => {
    await using world = await reference();
    const { db } = world;
    const [many, few] = [await aProducer(db), await aProducer(db)];
    const rows = (count: number, ref: string) =>
      Array.from({ length: count }, (_, at) => aRow(`${ref}-${at}`));
    const long = must(await bring(db, many, csvOf(rows(60, "L"))));
    const short = must(await bring(db, few, csvOf(rows(2, "S"))));
    await work(db);
    must(await runImport(callOf(db, many), long, randomUUID()));
    must(await runImport(callOf(db, few, { now: later(1) }), short, randomUUID()));
    for (let turns = 1; turns <= 4; turns += 1) await turn(db, later(1 + turns));
    expect((await db.listingImport.findUniqueOrThrow({ where: { id: short } })).state).toBe("done");
    expect((await db.listingImport.findUniqueOrThrow({ where: { id: long } })).state).toBe("running");
  });

  test("two workers on the same rows do each once", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const id = must(await bring(db, producer, csvOf([aRow("A-1"), aRow("A-2"), aRow("A-3")])));
    await work(db);
    must(await runImport(callOf(db, producer), id, randomUUID()));
    await Promise.all([turn(db), turn(db), turn(db)]);
    expect(await outcomesOf(db, id)).toEqual({ created: 3 });
    expect(await db.listing.count()).toBe(3);
    expect(await db.moderationCase.count()).toBe(3);
  });

  test("stop when they are cancelled, and what is done stays done", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const rows = Array.from({ length: 30 }, (_, at) => aRow(`A-${at}`, { submit: "" }));
    const id = must(await bring(db, producer, csvOf(rows)));
    await work(db);
    must(await runImport(callOf(db, producer), id, randomUUID()));
    await turn(db);
    const done = await db.listing.count();
    must(await cancelImport(callOf(db, producer), id));
    await work(db);
    expect(await db.listing.count()).toBe(done);
    expect(done).toBeLessThan(30);
    expect(codeOf(await runImport(callOf(db, producer), id, randomUUID()))).toBe("import-moved-on");
    const again = await importRows(db, producer, rows, later(1));
    expect(await outcomesOf(db, again)).toEqual({ created: 30 - done, unchanged: done });
  });

  test("end when their person may no longer trade for the company", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const id = must(await bring(db, producer, csvOf([aRow("A-1")])));
    await work(db);
    must(await runImport(callOf(db, producer), id, randomUUID()));
    await db.membership.updateMany({ where: { userId: producer.userId }, data: { role: "viewer" } });
    await work(db);
    expect(await db.listingImport.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "cancelled",
      endedBy: "not-allowed",
    });
    expect(await db.listing.count()).toBe(0);
  });

  test("run once however often the form is sent", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const id = must(await bring(db, producer, csvOf([aRow("A-1")])));
    await work(db);
    const token = randomUUID();
    must(await runImport(callOf(db, producer), id, token));
    must(await runImport(callOf(db, producer), id, token));
    expect(codeOf(await runImport(callOf(db, producer), id, randomUUID()))).toBe("import-moved-on");
    expect(await db.auditRow.count({ where: { deed: "run-import" } })).toBe(1);
  });
});
