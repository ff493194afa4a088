import { describe, expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, tonnes } from "#app/domain/quantity.ts";
import { archiveListing } from "#app/usecases/listings/archive-listing.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { resumeListing } from "#app/usecases/listings/resume-listing.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { bringInLot } from "#app/usecases/lots/bring-in-lot.ts";
import { correctLot } from "#app/usecases/lots/correct-lot.ts";
import { decidePrice } from "#app/usecases/moderation/decide-price.ts";
import { freshDatabase } from "#tests/support/database.ts";
import {
  aDraft,
  aModerator,
  aProducer,
  callOf,
  codeOf,
  later,
  must,
  published,
} from "#tests/support/listing-world.ts";

const reference = () => freshDatabase({ data: "reference" });

describe("a listing on sale", () => {
  test("pauses, resumes and ends; archived it takes no more edits", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer);
    const id = await published(world.db, producer);
    must(await pauseListing(call, id));
    expect(await world.db.catalogueEntry.count()).toBe(0);
    expect(codeOf(await pauseListing(call, id))).toBe("listing-moved-on");
    must(await resumeListing(call, id));
    expect(await world.db.catalogueEntry.count()).toBe(1);
    must(await archiveListing(call, id));
    expect(await world.db.catalogueEntry.count()).toBe(0);
    expect(codeOf(await saveDraft(call, id, aDraft()))).toBe("listing-moved-on");
  });

  test("a price within 25 % holds at once; a jump waits while the old one sells, until a moderator decides", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer, { now: later(1) });
    const id = await published(world.db, producer);
    const at = (price: bigint) => [{ from: kilograms(1_000), price: priceE4(price) }];
    expect(must(await changePrice(call, id, at(12_500n)))).toBe("active");
    expect(must(await changePrice(call, id, at(30_000n)))).toBe("waiting");
    const sold = () => world.db.catalogueEntry.findUniqueOrThrow({ where: { listingId: id } });
    expect((await sold()).priceE4).toBe(12_500n);
    const waiting = await world.db.priceVersion.findFirstOrThrow({ where: { state: "waiting" } });
    const moderator = callOf(world.db, await aModerator(world.db), { now: later(2) });
    const both = await Promise.all([
      decidePrice(moderator, waiting.id, "approve", { comment: "" }),
      decidePrice(moderator, waiting.id, "approve", { comment: "" }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await sold()).priceE4).toBe(30_000n);
    expect(codeOf(await changePrice(call, id, [...at(10_000n), ...at(11_000n)]))).toBe("price-tiers-wrong");
  });

  test("a price walked up in small steps within a week is a jump too", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const id = await published(world.db, producer, {
      tiers: [{ from: kilograms(1_000), price: priceE4(10_000n) }],
    });
    const step = (hours: number, price: bigint) =>
      changePrice(callOf(world.db, producer, { now: later(hours) }), id, [
        { from: kilograms(1_000), price: priceE4(price) },
      ]);
    expect(must(await step(1, 12_000n))).toBe("active");
    expect(must(await step(2, 14_000n))).toBe("waiting");
    expect(must(await step(24 * 9, 14_000n))).toBe("active");
  });

  test("stock goes up and down to what the producer says is free, lots keep their books", async () => {
    await using world = await reference();
    const producer = await aProducer(world.db);
    const call = callOf(world.db, producer);
    const id = await published(world.db, producer);
    const window = { availableFrom: null, availableTo: null, reason: "sayım" };
    must(await changeStock(call, id, { ...window, quantity: tonnes(55) }));
    const lotId = must(
      await bringInLot(call, {
        listing: id,
        harvestedOn: plainDate("2026-11-20"),
        bestBefore: plainDate("2027-02-01"),
        origin: "Göyçay",
        quantity: tonnes(5),
      }),
    );
    must(await changeStock(call, id, { ...window, quantity: tonnes(50) }));
    const lots = await world.db.lot.findMany({ orderBy: { number: "asc" } });
    expect(lots.map(({ leftG }) => leftG)).toEqual([tonnes(50), tonnes(0)]);
    must(await correctLot(call, lotId, { quantity: tonnes(2), reason: "anbarda tapıldı" }));
    expect((await world.db.catalogueEntry.findFirstOrThrow()).availableG).toBe(tonnes(52));
    expect(codeOf(await correctLot(call, lotId, { quantity: tonnes(3), reason: "" }))).toBe(
      "lot-reason-missing",
    );
    const other = callOf(world.db, await aProducer(world.db));
    expect(codeOf(await correctLot(other, lotId, { quantity: tonnes(0), reason: "x" }))).toBe("not-found");
  });
});
