import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { changeEta } from "#app/usecases/shipments/change-eta.ts";
import { chooseRoute } from "#app/usecases/shipments/choose-route.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold } from "#tests/support/order-invariants.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aPaidDeal,
  aPlacedDeal,
  aShippedDeal,
  bringPaper,
  bringPapersForLoading,
  callAt,
  granted,
  hoursOn,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;

beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(async () => {
  await expectHistoryToHold(db);
  await fresh.close();
});

const choose = (deal: Deal, route: "samur" | "lars") =>
  chooseRoute(callAt(db, deal.producer), deal.number, route);
const owed = async (deal: Deal) =>
  (
    await db.paper.findMany({
      where: { orderId: deal.orderId, state: { not: "superseded" }, level: "truck", gate: "border" },
    })
  )
    .map(({ kind }) => kind)
    .sort();

describe("the road of an order", () => {
  test("is the usual one until the producer chooses; the papers of the border follow it, and the buyer hears of it", async () => {
    const deal = await aPaidDeal(db);
    expect(await owed(deal)).toEqual(["phytosanitary", "transit_declaration"]);
    expect(await choose(deal, "samur")).toMatchObject({ refusal: { code: "nothing-to-change" } });
    granted(await choose(deal, "lars"));
    expect(await owed(deal)).toEqual(["phytosanitary", "tir_carnet"]);
    expect(await db.paper.findFirstOrThrow({ where: { kind: "transit_declaration" } })).toMatchObject({
      state: "superseded",
      supersededReason: "route: lars",
    });
    expect(await db.outboxMessage.findFirstOrThrow({ where: { kind: "route-chosen" } })).toMatchObject({
      data: { number: deal.number, route: "lars" },
    });
    granted(await choose(deal, "samur"));
    expect(await owed(deal)).toEqual(["phytosanitary", "transit_declaration"]);
  });

  test("chosen before the confirmation, it makes the pack that is written then", async () => {
    const deal = await aPlacedDeal(db);
    granted(await choose(deal, "lars"));
    expect(await db.paper.count()).toBe(0);
  });

  test("is frozen with what has left, and printed on the CMR note; the rest may take another", async () => {
    const deal = await aPaidDeal(db);
    granted(await choose(deal, "lars"));
    await bringPapersForLoading(db, deal);
    const truck = { plate: "A", cmrNumber: "C 1", eta: plainDate("2026-11-29"), packed: kilograms(12_000) };
    granted(await markShipped(callAt(db, deal.producer), deal.number, [truck]));
    expect(await db.shipment.findFirstOrThrow()).toMatchObject({ route: "lars" });
    expect((await db.madePaper.findFirstOrThrow({ where: { kind: "cmr" } })).facts).toMatchObject({
      route: "lars",
    });
    granted(await choose(deal, "samur"));
    const papers = await db.paper.findMany({
      where: { orderId: deal.orderId, kind: { in: ["tir_carnet", "transit_declaration"] } },
      include: { shipment: true },
      orderBy: { id: "asc" },
    });
    expect(
      papers
        .filter(({ state }) => state !== "superseded")
        .map(({ kind, shipment }) => [kind, shipment?.number ?? null]),
    ).toEqual([
      ["tir_carnet", 1],
      ["transit_declaration", null],
    ]);
    expect(await db.shipment.findFirstOrThrow()).toMatchObject({ route: "lars" });
  });

  test("is not chosen once all has left, nor by a stranger; two choices at once make one pack", async () => {
    const gone = await aShippedDeal(db);
    expect(await choose(gone, "lars")).toMatchObject({ refusal: { code: "order-moved-on" } });
    const deal = await aPaidDeal(db);
    const stranger = callAt(db, gone.producer);
    expect(await chooseRoute(stranger, deal.number, "lars")).toMatchObject({
      refusal: { code: "not-found" },
    });
    const both = await Promise.all([choose(deal, "lars"), choose(deal, "lars")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await owed(deal)).toEqual(["phytosanitary", "tir_carnet"]);
  });

  test("a paper that was brought for the old road is kept with its file", async () => {
    const deal = await aPaidDeal(db);
    const before = await db.paper.findFirstOrThrow({ where: { kind: "transit_declaration" } });
    await db.paper.update({ where: { id: before.id }, data: { state: "accepted", number: "T1-77" } });
    granted(await choose(deal, "lars"));
    expect(await db.paper.findUniqueOrThrow({ where: { id: before.id } })).toMatchObject({
      state: "superseded",
      number: "T1-77",
    });
    expect(await bringPaper(db, deal, "st1")).toMatchObject({ ok: true });
  });
});

/** Tomatoes change their code with the day: until 20 December one, from the 21st another, in January a third. */
describe("the seasonal customs code", () => {
  /** The goods of the order become tomatoes, as far as its codes go. */
  async function aDealOfTomatoes(): Promise<Deal> {
    const deal = await aPaidDeal(db);
    await db.listing.update({ where: { id: deal.listingId }, data: { commoditySlug: "tomato" } });
    return deal;
  }
  const codesIn = async (kind: string) =>
    (await db.madePaper.findMany({ where: { kind }, orderBy: { version: "asc" } })).map(({ facts }) =>
      (facts as { lines: { customsCode: string }[] }).lines.map(({ customsCode }) => customsCode).join(),
    );
  const pack = async (deal: Deal) =>
    granted(
      await recordPackedWeight(callAt(db, deal.producer), deal.number, [
        { line: 1, weight: kilograms(20_000) },
      ]),
    );
  const ship = async (deal: Deal, eta: string) =>
    granted(
      await markShipped(callAt(db, deal.producer), deal.number, [
        { plate: "A", cmrNumber: "C 1", eta: plainDate(eta), packed: null },
      ]),
    );

  test("of the planned day stands on invoice, packing list and CMR note alike", async () => {
    const deal = await aDealOfTomatoes();
    await pack(deal);
    await bringPapersForLoading(db, deal);
    await ship(deal, "2026-12-14");
    for (const kind of ["commercial_invoice", "packing_list", "cmr"]) {
      expect([kind, await codesIn(kind)]).toEqual([kind, ["0702000007"]]);
    }
    expect(await db.outboxMessage.count({ where: { kind: "customs-code-moved" } })).toBe(0);
  });

  test("a shipment expected beyond the border of the season: papers are issued anew with its code, and both sides are told", async () => {
    const deal = await aDealOfTomatoes();
    await pack(deal);
    await bringPapersForLoading(db, deal);
    await ship(deal, "2026-12-22");
    expect(await codesIn("commercial_invoice")).toEqual(["0702000007", "0702000009"]);
    expect(await codesIn("packing_list")).toEqual(["0702000007", "0702000009"]);
    expect(await codesIn("cmr")).toEqual(["0702000009"]);
    const told = await db.outboxMessage.findMany({ where: { kind: "customs-code-moved" } });
    expect(told).toHaveLength(2);
    expect(told[0]?.data).toMatchObject({ codes: "0702 00 000 7 → 0702 00 000 9", day: "2026-12-22" });
  });

  test("a truck that is late over the border of the season: nothing printed changes, and the page and both sides say so", async () => {
    const deal = await aDealOfTomatoes();
    await pack(deal);
    await bringPapersForLoading(db, deal);
    await ship(deal, "2026-12-14");
    const late = (eta: string, at: Date) =>
      changeEta(callAt(db, deal.producer, at), deal.number, { truck: 1, eta: plainDate(eta), reason: "" });
    granted(await late("2026-12-16", hoursOn(24)));
    expect(await db.outboxMessage.count({ where: { kind: "customs-code-moved" } })).toBe(0);
    granted(await late("2026-12-22", hoursOn(48)));
    expect(await db.outboxMessage.count({ where: { kind: "customs-code-moved" } })).toBe(2);
    expect(await codesIn("commercial_invoice")).toEqual(["0702000007"]);
    const page = await orderPage({ ...callAt(db, deal.buyer, hoursOn(49)), lang: "ru" }, deal.number);
    expect(page?.lines[0]?.customs).toEqual({
      on: "2026-12-22",
      code: "0702 00 000 9",
      printed: "0702 00 000 7",
    });
    expect(page?.events.map(({ kind }) => kind)).toContain("customs_code_moved");
  });
});
