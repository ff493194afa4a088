import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms, noGrams, tonnes } from "#app/domain/quantity.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { trackPage } from "#app/queries/track.server.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";
import { decidePaper } from "#app/usecases/papers/decide-paper.ts";
import { addTruckPhotos } from "#app/usecases/shipments/add-truck-photos.ts";
import { changeEta } from "#app/usecases/shipments/change-eta.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { correctMilestone } from "#app/usecases/shipments/correct-milestone.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { reportMilestone } from "#app/usecases/shipments/report-milestone.ts";
import { watchTrucks } from "#app/usecases/shipments/watch-trucks.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aModerator,
  aPaidDeal,
  aShippedDeal,
  bringPaper,
  bringPapersForLoading,
  callAt,
  granted,
  hoursOn,
  monday,
  stateOf,
  theHouse,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

const truck = (plate: string, kg: number | null) => ({
  plate,
  cmrNumber: `CMR ${plate}`,
  eta: plainDate("2026-11-29"),
  packed: kg === null ? null : kilograms(kg),
});
const ship = (deal: Deal, trucks: Parameters<typeof markShipped>[2], at = monday) =>
  markShipped(callAt(db, deal.producer, at), deal.number, trucks);
const restOf = async (deal: Deal) =>
  (await db.order.findUniqueOrThrow({ where: { id: deal.orderId } })).restG;
const arrive = (deal: Deal, n: number, at: Date) =>
  reportMilestone(callAt(db, deal.producer, at), deal.number, {
    truck: n,
    milestone: "arrived",
    happenedAt: at,
  });

async function aPhoto(shade: number): Promise<Upload> {
  const path = join(await mkdtemp(join(tmpdir(), "trade-house-truck-")), "0");
  const background = { r: 155, g: 28 + shade * 10, b: 49 };
  await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toFile(path);
  return { name: `IMG_${shade}.jpg`, size: 1_000, path };
}

/** Of 20 t, 12 t have left. */
async function aPartShipped(): Promise<Deal> {
  const deal = await aPaidDeal(db);
  await bringPapersForLoading(db, deal);
  granted(await ship(deal, [truck("A", 12_000)]));
  return deal;
}

/** What authorities issue for each consignment is brought for the rest and accepted. */
async function bringPapersForRest(deal: Deal, at = monday): Promise<void> {
  const moderator = await aModerator(db);
  const owed = await db.paper.findMany({
    where: { orderId: deal.orderId, gate: "loading", shipmentId: null, state: "required" },
  });
  for (const { id, kind } of owed) {
    granted(await bringPaper(db, deal, kind as "st1", at));
    granted(await decidePaper(callAt(db, moderator, at), id, "accept", ""));
  }
}

describe("an order that leaves in parts", () => {
  test("is shipped with its first part and keeps what is left on record", async () => {
    const deal = await aPartShipped();
    expect(await stateOf(db, deal)).toBe("shipped");
    expect(await restOf(deal)).toBe(tonnes(8));
    expect(await db.shipment.findMany({ where: { orderId: deal.orderId } })).toMatchObject([{ number: 1 }]);
  });

  test("needs what is issued for each consignment anew before the rest may be loaded", async () => {
    const deal = await aPartShipped();
    const rest = [truck("B", null)];
    expect(await ship(deal, rest, hoursOn(24))).toMatchObject({
      refusal: {
        code: "papers-gate-loading",
        papers: expect.arrayContaining(["internal_quarantine", "st1"]),
      },
    });
    await bringPapersForRest(deal, hoursOn(24));
    expect(granted(await ship(deal, rest, hoursOn(30)))).toBe("shipped");
    expect(await restOf(deal)).toBe(noGrams);
    expect(await db.truck.findMany({ orderBy: { number: "asc" } })).toMatchObject([
      { number: 1, plate: "A", packedG: tonnes(12) },
      { number: 2, plate: "B", packedG: tonnes(8) },
    ]);
    expect(await db.outboxMessage.count({ where: { kind: "shipment-left" } })).toBe(1);
    expect(await ship(deal, rest, hoursOn(31))).toMatchObject({ refusal: { code: "order-moved-on" } });
  });

  test("is delivered only when all of it has left and arrived", async () => {
    const deal = await aPartShipped();
    expect(granted(await arrive(deal, 1, hoursOn(60)))).toBe("under_way");
    await bringPapersForRest(deal, hoursOn(61));
    granted(await ship(deal, [truck("B", null)], hoursOn(62)));
    expect(granted(await arrive(deal, 2, hoursOn(120)))).toBe("delivered");
  });

  test("the buyer confirms what has come; the order goes on while the rest has not left", async () => {
    const deal = await aPartShipped();
    const receive = (at: Date) => confirmDelivery(callAt(db, deal.buyer, at), deal.number);
    expect(granted(await receive(hoursOn(70)))).toBe("shipped");
    expect(await receive(hoursOn(71))).toMatchObject({ refusal: { code: "already-received" } });
    await bringPapersForRest(deal, hoursOn(72));
    granted(await ship(deal, [truck("B", null)], hoursOn(73)));
    expect(granted(await receive(hoursOn(140)))).toBe("delivered");
  });

  test("two who ship the same rest at once ship it once", async () => {
    const deal = await aPartShipped();
    await bringPapersForRest(deal);
    const answers = await Promise.all([ship(deal, [truck("B", 8_000)]), ship(deal, [truck("C", 8_000)])]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.truck.count({ where: { orderId: deal.orderId } })).toBe(2);
    expect(await restOf(deal)).toBe(noGrams);
  });

  test("of two trucks each gets its own papers of the border", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, [truck("A", null), truck("B", null)]));
    const phyto = await db.paper.findMany({ where: { kind: "phytosanitary" }, include: { truck: true } });
    expect(phyto.map((paper) => paper.truck?.plate).sort()).toEqual(["A", "B"]);
    granted(await bringPaper(db, deal, "phytosanitary"));
    granted(await bringPaper(db, deal, "phytosanitary"));
    expect(await db.paper.count({ where: { kind: "phytosanitary", state: "uploaded" } })).toBe(2);
  });
});

describe("a truck on the road", () => {
  const said = (deal: Deal, at: Date, eta: string, by: Deal["producer"] = deal.producer) =>
    changeEta(callAt(db, by, at), deal.number, {
      truck: 1,
      eta: plainDate(eta),
      reason: "Queue at the border",
    });

  test("reported twice at once at the same place is reported once", async () => {
    const deal = await aShippedDeal(db);
    const report = () =>
      reportMilestone(callAt(db, deal.producer, hoursOn(30)), deal.number, {
        truck: 1,
        milestone: "border",
        happenedAt: hoursOn(29),
      });
    const answers = await Promise.all([report(), report()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.truckReport.count()).toBe(1);
  });

  test("has its times put right with a reason, and what was said before stays on record", async () => {
    const deal = await aShippedDeal(db);
    const call = callAt(db, deal.producer, hoursOn(31));
    granted(
      await reportMilestone(call, deal.number, { truck: 1, milestone: "border", happenedAt: hoursOn(30) }),
    );
    const correct = (hours: number) =>
      correctMilestone(call, deal.number, {
        truck: 1,
        milestone: "border",
        happenedAt: hoursOn(hours),
        reason: "The driver meant yesterday",
      });
    expect(await correct(40)).toMatchObject({ refusal: { code: "milestone-time-wrong" } });
    granted(await correct(20));
    expect(await db.truck.findFirstOrThrow()).toMatchObject({ borderAt: hoursOn(20), state: "border" });
    const order = await orderPage({ ...callAt(db, deal.producer, hoursOn(32)), lang: "en" }, deal.number);
    expect(order?.trucks[0]?.corrections).toMatchObject([
      { milestone: "border", was: hoursOn(30), reason: "The driver meant yesterday" },
    ]);
    await expect(db.truckReport.updateMany({ data: { reason: "" } })).rejects.toThrow();
  });

  test("is expected on another day, with the days said before and a word to the buyer", async () => {
    const deal = await aPaidDeal(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, [truck("A", null)]));
    expect(await said(deal, hoursOn(24), "2026-11-22")).toMatchObject({ refusal: { code: "eta-over" } });
    expect(await said(deal, hoursOn(24), "2026-11-29")).toMatchObject({
      refusal: { code: "nothing-to-change" },
    });
    granted(await said(deal, hoursOn(24), "2026-12-01"));
    const order = await orderPage({ ...callAt(db, deal.buyer, hoursOn(25)), lang: "en" }, deal.number);
    expect(order?.trucks[0]).toMatchObject({ eta: "2026-12-01", formerEtas: [{ eta: "2026-11-29" }] });
    expect(await db.outboxMessage.count({ where: { kind: "truck-eta-changed" } })).toBe(1);
  });

  test("that does not come on its day is late: both sides and staff hear of it, once a day said", async () => {
    const deal = await aPaidDeal(db);
    await aModerator(db);
    await bringPapersForLoading(db, deal);
    granted(await ship(deal, [truck("A", null)]));
    const watch = (at: string) => watchTrucks(callAt(db, theHouse, new Date(at)));
    expect(await watch("2026-11-29T20:59:00Z")).toMatchObject({ told: 0 });
    const both = await Promise.all([watch("2026-11-29T21:00:00Z"), watch("2026-11-29T21:00:00Z")]);
    expect(both.map(({ told }) => told).sort()).toEqual([0, 1]);
    const staff = await db.user.count({ where: { staffRole: { in: ["moderator", "director"] } } });
    expect(await db.outboxMessage.count({ where: { kind: "truck-late" } })).toBe(2 + staff);
    granted(await said(deal, new Date("2026-11-30T09:00:00Z"), "2026-12-01"));
    expect(await watch("2026-11-30T21:00:00Z")).toMatchObject({ told: 0 });
    expect(await watch("2026-12-01T21:00:00Z")).toMatchObject({ told: 1 });
  });

  test("is nobody else's to speak of", async () => {
    const deal = await aShippedDeal(db);
    const stranger = (await aPaidDeal(db)).producer;
    expect(await said(deal, hoursOn(24), "2026-12-01", stranger)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const moderator = { ...(await aModerator(db)), memberships: deal.producer.memberships };
    expect(
      await changeEta(callAt(db, moderator, hoursOn(24)), deal.number, {
        truck: 1,
        eta: plainDate("2026-12-01"),
        reason: "",
      }),
    ).toMatchObject({ refusal: { code: "own-company" } });
  });
});

describe("photos taken at loading", () => {
  const add = async (deal: Deal, count: number, by = deal.producer) => {
    const photos = await Promise.all(Array.from({ length: count }, (_, index) => aPhoto(index)));
    return addTruckPhotos(callAt(db, by, hoursOn(1)), deal.number, { truck: 1, photos });
  };

  test("are encoded anew, seen by both sides, and no more than a dozen", async () => {
    const deal = await aShippedDeal(db);
    expect(granted(await add(deal, 2))).toBe(2);
    const order = await orderPage({ ...callAt(db, deal.buyer, hoursOn(2)), lang: "en" }, deal.number);
    expect(order?.trucks[0]?.photoIds).toHaveLength(2);
    const files = await db.file.findMany({ where: { truckPhotos: { some: {} } } });
    expect(files).toMatchObject([
      { access: "order", orderId: deal.orderId, contentType: expect.stringMatching(/^image\/(webp|jpeg)$/) },
      { access: "order" },
    ]);
    expect(await add(deal, 11)).toMatchObject({ refusal: { code: "truck-photos-too-many" } });
    expect(await add(deal, 0)).toMatchObject({ refusal: { code: "truck-photos-missing" } });
    expect(await db.truckPhoto.count()).toBe(2);
  });

  test("are nobody else's to add", async () => {
    const deal = await aShippedDeal(db);
    const stranger = (await aPaidDeal(db)).producer;
    expect(await add(deal, 1, stranger)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await db.truckPhoto.count()).toBe(0);
  });
});

test("whoever has the code of a shipment sees stages and days, and nothing that is between the sides", async () => {
  const deal = await aPartShipped();
  const { trackCode } = await db.shipment.findFirstOrThrow();
  const asked = { ...callAt(db, await aBuyer(db), hoursOn(1)), lang: "az" } as const;
  const shown = await trackPage(asked, trackCode);
  expect(shown).toMatchObject({ groups: ["Meyvə"], trucks: [{ number: 1, eta: "2026-11-29", late: false }] });
  const text = JSON.stringify(shown);
  for (const secret of ["CMR A", deal.number, "12000", "220004"]) expect(text).not.toContain(secret);
  expect(await trackPage(asked, "A".repeat(22))).toBeNull();
});
