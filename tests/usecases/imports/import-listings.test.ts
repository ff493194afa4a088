import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tonnes } from "#app/domain/quantity.ts";
import { cancelImport } from "#app/usecases/imports/cancel-import.ts";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  approve,
  aRow,
  bring,
  csvOf,
  errorsOf,
  importRows,
  listingOf,
  marketOf,
  outcomesOf,
  work,
} from "#tests/support/import-world.ts";
import { aModerator, aProducer, callOf, codeOf, later, must } from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

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

  test("holds values against each other in drafts, too, which else may lack what they want", async () => {
    await using world = await reference();
    const { db } = world;
    const producer = await aProducer(db);
    const draft = { submit: "no" };
    const backwards = { availableFrom: "2027-03-01", availableTo: "2027-01-01" };
    const rows = [aRow("A-1", { ...draft, quantityKg: "" }), aRow("A-2", { ...draft, ...backwards })];
    const id = must(await bring(db, producer, csvOf(rows)));
    await work(db);
    expect(await outcomesOf(db, id)).toEqual({ create: 1, error: 1 });
    expect(await errorsOf(db, id)).toEqual(["3 availableTo ends-before-it-begins"]);
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
