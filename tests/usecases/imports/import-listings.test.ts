import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { cancelImport } from "#app/usecases/imports/cancel-import.ts";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { rejectRevision } from "#app/usecases/moderation/reject-revision.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Row } from "#tests/support/import-world.ts";
import {
  aRow,
  bring,
  csvOf,
  errorsOf,
  importRows,
  marketOf,
  outcomesOf,
  turn,
  work,
} from "#tests/support/import-world.ts";
import {
  aModerator,
  aProducer,
  callOf,
  codeOf,
  later,
  must,
  openCaseOf,
} from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

function listingOf(db: Db, externalRef: string) {
  return db.listing.findFirstOrThrow({
    where: { externalRef },
    include: {
      revisions: { orderBy: { number: "desc" }, include: { certificates: true } },
      prices: { orderBy: { number: "asc" }, include: { tiers: { orderBy: { fromG: "asc" } } } },
      lots: true,
    },
  });
}

/** Approves what is in review under a reference. */
async function approve(db: Db, ref: string): Promise<void> {
  const { id } = await listingOf(db, ref);
  const { id: caseId, revisionId } = await openCaseOf(db, id);
  must(
    await approveRevision(callOf(db, await aModerator(db)), caseId, { revision: revisionId, comment: "" }),
  );
}

describe("a file of new listings", () => {
  test("changes nothing before the producer says so, and then makes drafts and hands in what is marked", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    await aModerator(db);
    const rows = [aRow("A-1"), aRow("A-2", { commodity: "Hurma", submit: "no" }), aRow("A-3", { title: "" })];
    const id = must(await bring(db, producer, csvOf(rows)));
    await work(db);
    expect(await outcomesOf(db, id)).toEqual({ create: 3 });
    expect(await db.listing.count()).toBe(0);
    expect((await db.listingImport.findUniqueOrThrow({ where: { id } })).state).toBe("checked");

    must(await runImport(callOf(db, producer), id, randomUUID()));
    await work(db);
    expect(await outcomesOf(db, id)).toEqual({ created: 3 });
    expect(await listingOf(db, "A-1")).toMatchObject({
      status: "in_review",
      commoditySlug: "pomegranate",
      importedG: tonnes(20),
      revisions: [{ state: "submitted", titleRu: "Nar A-1", offeredG: tonnes(20) }],
    });
    expect(await listingOf(db, "A-2")).toMatchObject({ status: "draft", commoditySlug: "persimmon" });
    const cases = await db.moderationCase.findMany();
    expect(cases.map(({ importId }) => importId)).toEqual([id, id]);
  });

  test("tells its person once and the moderators once, whatever the number of its rows", async () => {
    await using world = await reference();
    const { db } = world;
    const [producer, moderator] = [await aProducer(db), await aModerator(db)];
    await importRows(db, producer, [aRow("A-1"), aRow("A-2"), aRow("A-3", { quantityKg: "many" })]);
    const mails = await db.outboxMessage.findMany({ orderBy: { kind: "asc" } });
    expect(mails.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["import-ended", producer.userId],
      ["import-submitted", moderator.userId],
    ]);
    expect(mails[0]?.data).toMatchObject({ created: 2, changed: 0, unchanged: 0, refused: 1 });
    const deeds = await db.auditRow.findMany({
      where: { subject: "listing-import" },
      orderBy: { id: "asc" },
    });
    expect(deeds.map(({ deed }) => deed)).toEqual(["import-listings", "run-import", "end-import"]);
  });

  test("names row, column and reason of everything that is wrong", async () => {
    await using world = await reference();
    const { db } = world;
    const id = await importRows(db, await aProducer(db), [
      aRow("B-1", { commodity: "moon rock", quantityKg: "viel" }),
      aRow("", {}),
      aRow("B-3", { availableFrom: "31.02.2026", incoterm: "FOB" }),
      aRow("B-4", { "tiers[0].pricePerKg": "", minimumOrderKg: "" }),
      aRow("B-5"),
      aRow("B-5"),
      aRow("B-7", { submit: "maybe", "certificates[0].number": "H-7", title: "#REF!" }),
      aRow("B-8", { submit: "no", "tiers[0].pricePerKg": "", minimumOrderKg: "" }),
    ]);
    expect(await errorsOf(db, id)).toEqual([
      "2 commodity commodity-unknown",
      "2 quantityKg number-malformed",
      "3 ref required",
      "4 availableFrom date-malformed",
      "4 incoterm not-in-list",
      "5 minimumOrderKg missing",
      "5 tiers[0].pricePerKg missing",
      "7 ref ref-twice",
      "8 title cell-broken",
      "8 certificates[0].kind required",
      "8 submit not-yes-or-no",
    ]);
    expect(await outcomesOf(db, id)).toEqual({ created: 2, error: 6 });
  });

  test("is prepared but not handed in by a company that is not verified", async () => {
    await using world = await reference();
    const { db } = world;
    const id = await importRows(db, await aProducer(db, { state: "draft" }), [aRow("A-1")]);
    expect(await outcomesOf(db, id)).toEqual({ created: 1 });
    expect((await listingOf(db, "A-1")).status).toBe("draft");
  });

  test("sent twice by one form is one import; a second file waits for the first", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const formToken = randomUUID();
    const [one, two] = await Promise.all(
      [1, 2].map(() => bring(db, producer, csvOf([aRow("A-1")]), { formToken })),
    );
    if (one === undefined || two === undefined) throw new Error("two were sent");
    expect(must(one)).toBe(must(two));
    expect(codeOf(await bring(db, producer, csvOf([aRow("A-2")])))).toBe("import-at-work");
    expect(await db.listingImport.count()).toBe(1);
  });

  test("is nobody else's to run or to cancel, and not a viewer's", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const id = must(await bring(db, producer, csvOf([aRow("A-1")])));
    const stranger = callOf(db, await aProducer(db));
    expect(codeOf(await runImport(stranger, id, randomUUID()))).toBe("not-found");
    expect(codeOf(await cancelImport(stranger, id))).toBe("not-found");
    const viewer = await aProducer(db, { role: "viewer" });
    expect(codeOf(await bring(db, viewer, csvOf([aRow("A-1")])))).toBe("not-allowed");
  });
});

describe("the same file again", () => {
  const rows = [
    aRow("A-1", { "certificates[0].kind": "haccp", "certificates[0].number": "H-7", variety: "Gülöyşə" }),
    aRow("A-2", { submit: "no" }),
  ];

  test("changes nothing, whether the listing is a draft, in review or on sale", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    await importRows(db, producer, rows);
    const before = await marketOf(db);
    const again = await importRows(db, producer, rows, later(1));
    expect(await outcomesOf(db, again)).toEqual({ unchanged: 2 });
    expect(await marketOf(db)).toEqual(before);

    await approve(db, "A-1");
    const onSale = await marketOf(db);
    const third = await importRows(db, producer, rows, later(2));
    expect(await outcomesOf(db, third)).toEqual({ unchanged: 2 });
    expect(await marketOf(db)).toEqual(onSale);
  });

  test("does not put back what has been sold since", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    await importRows(db, producer, rows);
    await approve(db, "A-1");
    const { id } = await listingOf(db, "A-1");
    const sold = { quantity: tonnes(3), availableFrom: null, availableTo: null, reason: "counted" };
    must(await changeStock(callOf(db, producer), id, sold));
    await importRows(db, producer, rows, later(1));
    expect((await listingOf(db, "A-1")).lots).toMatchObject([{ leftG: tonnes(3) }]);
    const window = rows.map((row) => ({ ...row, availableTo: "2027-02-10" }));
    await importRows(db, producer, window, later(2));
    expect((await listingOf(db, "A-1")).lots).toMatchObject([{ leftG: tonnes(3) }]);
  });
});

describe("a changed row", () => {
  async function onSale(db: Db, change: Row = {}) {
    const producer = await aProducer(db);
    await importRows(db, producer, [aRow("A-1", change)]);
    await approve(db, "A-1");
    return producer;
  }

  test("sets price and stock of goods on sale at once, as their page does", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await onSale(db);
    const id = await importRows(db, producer, [
      aRow("A-1", { "tiers[0].pricePerKg": "1.10", quantityKg: "25000" }),
    ]);
    expect(await outcomesOf(db, id)).toEqual({ changed: 1 });
    const listing = await listingOf(db, "A-1");
    expect(listing.prices.map(({ state, tiers }) => [state, tiers[0]?.priceE4])).toEqual([
      ["superseded", 12_000n],
      ["active", 11_000n],
    ]);
    expect(listing.lots).toMatchObject([{ leftG: tonnes(25) }]);
    expect(listing.revisions).toHaveLength(1);
    const row = await db.importRow.findFirstOrThrow({ where: { importId: id } });
    expect(row.changes).toEqual([
      { column: "quantityKg", before: "20000", after: "25000" },
      { column: "tiers[0].pricePerKg", before: "1.20", after: "1.10" },
    ]);
  });

  test("that moves a price by more than a quarter waits for a moderator, and asks once", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await onSale(db);
    const dear = [aRow("A-1", { "tiers[0].pricePerKg": "2.00" })];
    await importRows(db, producer, dear);
    const again = await importRows(db, producer, dear, later(1));
    expect(await outcomesOf(db, again)).toEqual({ unchanged: 1 });
    const { prices } = await listingOf(db, "A-1");
    expect(prices.map(({ state }) => state)).toEqual(["active", "waiting"]);
  });

  test("of what buyers judge the goods by enters review while the old one sells on", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await onSale(db);
    await importRows(db, producer, [aRow("A-1", { grade: "extra" })]);
    const listing = await listingOf(db, "A-1");
    expect(listing.status).toBe("published");
    expect(listing.revisions.map(({ state, grade }) => [state, grade])).toEqual([
      ["submitted", "extra"],
      ["approved", ""],
    ]);
  });

  test("leaves alone what it leaves blank", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    await importRows(db, producer, [aRow("A-1", { variety: "Gülöyşə", submit: "" })]);
    await importRows(db, producer, [{ ref: "A-1", commodity: "Nar", grade: "1" }]);
    expect((await listingOf(db, "A-1")).revisions).toMatchObject([
      { variety: "Gülöyşə", grade: "1", offeredG: tonnes(20), state: "draft" },
    ]);
  });

  test("is refused whole when one of its deeds is", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await onSale(db);
    const before = await marketOf(db);
    // The published minimum is 1 t: a price from 2 t on leaves nothing to sell it at.
    const id = await importRows(db, producer, [
      aRow("A-1", { "tiers[0].fromKg": "2000", grade: "2", submit: "" }),
    ]);
    expect(await errorsOf(db, id)).toEqual(["2  price-tiers-wrong"]);
    expect(await marketOf(db)).toEqual(before);
  });

  test("cannot bring back what was rejected, suspended or archived", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    await importRows(db, producer, [aRow("A-1"), aRow("A-2"), aRow("A-3")]);
    const ids = await Promise.all(["A-1", "A-2", "A-3"].map(async (ref) => (await listingOf(db, ref)).id));
    const [rejected = "", suspended = "", archived = ""] = ids;
    const review = await openCaseOf(db, rejected);
    const decision = {
      revision: review.revisionId,
      reasons: ["duplicate"] as const,
      comment: "The goods are not yours.",
    };
    must(await rejectRevision(callOf(db, await aModerator(db)), review.id, decision));
    await db.listing.update({ where: { id: suspended }, data: { status: "suspended" } });
    must(await archiveListing(callOf(db, producer), archived));
    const before = await marketOf(db);
    const id = await importRows(
      db,
      producer,
      [aRow("A-1"), aRow("A-2", { grade: "1" }), aRow("A-3")],
      later(1),
    );
    expect(await errorsOf(db, id)).toEqual([
      "2 ref listing-rejected",
      "3 ref listing-suspended",
      "4 ref listing-archived",
    ]);
    expect(await marketOf(db)).toEqual(before);
  });
});

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
