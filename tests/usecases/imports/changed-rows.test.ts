import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { rejectRevision } from "#app/usecases/moderation/reject-revision.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Row } from "#tests/support/import-world.ts";
import {
  approve,
  aRow,
  errorsOf,
  importRows,
  listingOf,
  marketOf,
  outcomesOf,
} from "#tests/support/import-world.ts";
import { aModerator, aProducer, callOf, later, must, openCaseOf } from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

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
