import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tonnes } from "#app/domain/quantity.ts";
import { deskLotsPage } from "#app/queries/desk-lots.server.ts";
import { lotPage } from "#app/queries/lot-page.server.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import { aDirector, aModerator, aPlacedDeal, callAt, granted } from "#tests/support/order-world.ts";

let world: FreshDatabase;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
});
afterAll(() => world?.close());

describe("the Trade House calls a lot back", () => {
  test("when its producer does not: the market, the orders and the history are as if the producer had", async () => {
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 5_000 });
    const moderator = await aModerator(db);
    const reason = "уведомление Россельхознадзора";
    granted(await recallLot(callAt(db, moderator), deal.lotId, reason));
    const lot = await db.lot.findUniqueOrThrow({ where: { id: deal.lotId } });
    expect(lot).toMatchObject({ recalledG: tonnes(20), reservedG: 0n, leftG: 0n, recallReason: reason });
    const event = await db.orderEvent.findFirstOrThrow({
      where: { orderId: deal.orderId, kind: "goods_recalled" },
    });
    expect([event.actorKind, event.actorId]).toEqual(["moderator", moderator.userId]);
    const row = await db.auditRow.findFirstOrThrow({
      where: { deed: "recall-lot", subjectId: deal.lotId },
    });
    expect([row.actorKind, row.companyId]).toEqual(["moderator", deal.producer.companyId]);
    const told = await db.outboxMessage.findMany({ where: { kind: "lot-recalled" } });
    expect(told.map(({ userId }) => userId)).toEqual(
      expect.arrayContaining([deal.producer.userId, deal.buyer.userId, moderator.userId]),
    );
    expect((await recallLot(callAt(db, deal.producer), deal.lotId, "ещё раз")).ok).toBe(false);
    await expectStockToHold(db);
    await expectHistoryToHold(db);
  });

  test("once, when it and the producer do at the same time", async () => {
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 5_000 });
    const director = await aDirector(db);
    const outcomes = await Promise.all([
      recallLot(callAt(db, director), deal.lotId, "отзыв"),
      recallLot(callAt(db, deal.producer), deal.lotId, "geri çağırma"),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditRow.count({ where: { deed: "recall-lot", subjectId: deal.lotId } })).toBe(1);
  });

  test("but not of the company that the member of staff belongs to, nor without a reason", async () => {
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 5_000 });
    const { memberships } = deal.producer;
    const own = { ...(await aModerator(db)), memberships };
    const refused = async (outcome: ReturnType<typeof recallLot>) => {
      const done = await outcome;
      return done.ok ? "ok" : done.refusal.code;
    };
    expect(await refused(recallLot(callAt(db, own), deal.lotId, "отзыв"))).toBe("own-company");
    expect(await refused(recallLot(callAt(db, await aModerator(db)), deal.lotId, " "))).toBe(
      "lot-reason-missing",
    );
    expect((await lotPage(callAt(db, own), deal.lotId, null))?.mayRecall).toBe(false);
    expect((await lotPage(callAt(db, await aModerator(db)), deal.lotId, null))?.mayRecall).toBe(true);
  });
});

describe("a lot is found at the desk", () => {
  test("by an order that drew on it, and by its goods or producer in any letters", async () => {
    const { db } = world;
    const deal = await aPlacedDeal(db, { kg: 5_000 });
    const { number } = await db.order.findUniqueOrThrow({ where: { id: deal.orderId } });
    const staff = await aModerator(db);
    const { legalName } = await db.company.findUniqueOrThrow({ where: { id: deal.producer.companyId } });
    // The shop's listing was put on sale without a review: give it the case that every other has.
    const { publishedRevisionId } = await db.listing.findUniqueOrThrow({ where: { id: deal.listingId } });
    await db.moderationCase.create({
      data: {
        listingId: deal.listingId,
        revisionId: publishedRevisionId ?? "",
        state: "decided",
        openedAt: new Date("2026-11-01T09:00:00Z"),
        dueAt: new Date("2026-11-03T09:00:00Z"),
        decidedAt: new Date("2026-11-02T09:00:00Z"),
        decidedById: staff.userId,
        decision: "approved",
        searchText: `granat nar pomegranate ${legalName.toLowerCase()}`,
      },
    });
    const found = async (q: string) =>
      (await deskLotsPage({ ...callAt(db, staff) }, q)).found.map(({ id }) => id);
    expect(await found(number.toLowerCase())).toEqual([deal.lotId]);
    expect(await found("гранат")).toContain(deal.lotId);
    expect(await found("гранат qızılgül")).toEqual([]);
    expect(await found("—")).toEqual([]);
    expect(await found("")).toEqual([]);
  });
});
