import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { kilograms, noGrams } from "#app/domain/quantity.ts";
import { approvePurchase } from "#app/usecases/orders/approve-purchase.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { checkLimit } from "#app/usecases/orders/check-limit.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { endApproval } from "#app/usecases/orders/end-approval.ts";
import { expireApprovals } from "#app/usecases/orders/expire-approvals.ts";
import { refusePurchase } from "#app/usecases/orders/refuse-purchase.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { meetHeld } from "#tests/support/held-order.ts";
import { aLimitedMember, anOrderOf, bynOf } from "#tests/support/limit-world.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import type { Shop } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aColleague,
  aShop,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  monday,
  putIntoBasket,
  theHouse,
} from "#tests/support/order-world.ts";

let fresh: FreshDatabase;
let db: Db;
let shop: Shop;
let owner: Buyer;
let member: Buyer;

// A kilogram is 1.25 USD: 8 t are 10,000 USD, and so is the member's limit of the month.
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference", poolSize: 20 });
  db = fresh.db;
  shop = await aShop(db);
  owner = await aBuyer(db);
  member = await aLimitedMember(db, owner, 10_000);
});
afterEach(async () => {
  await expectStockToHold(db);
  await expectHistoryToHold(db);
  await fresh.close();
});

async function buy(kg: number, who = member, now = monday) {
  await putIntoBasket(db, who, shop, kg);
  return granted(await checkOut(callAt(db, who, now), checkoutForm(who)));
}
async function ask(kg: number): Promise<string> {
  const out = await buy(kg);
  if (out.kind !== "asked") throw new Error("the purchase was placed at once");
  return out.approvalId;
}
const approval = (id: string) => db.approval.findUniqueOrThrow({ where: { id } });
const lot = () => db.lot.findUniqueOrThrow({ where: { id: shop.lotId } });
const told = async (userId: string) =>
  (await db.notice.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
const somebodyWaits = async () =>
  (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted`).length > 0;
const newPrice = (price: bigint) =>
  db.priceTier.updateMany({ where: { price: { listingId: shop.listingId } }, data: { priceE4: price } });
const answer = (id: string, who = owner, now = hoursOn(1)) => approvePurchase(callAt(db, who, now), id);

describe("a member with a monthly limit", () => {
  test("orders alone up to it, to the last kopeck", async () => {
    expect(await buy(5_000)).toMatchObject({ kind: "placed" });
    expect(await buy(3_000)).toMatchObject({ kind: "placed" });
    expect(await buy(1_000)).toMatchObject({ kind: "asked" });
  });

  test("above it asks the owners: nothing is reserved, the basket is empty, the owners are told", async () => {
    const id = await ask(9_000);
    expect(await approval(id)).toMatchObject({
      state: "waiting",
      requestedById: member.userId,
      wantedByn: await bynOf(db, 11_250),
      limitByn: await bynOf(db, 10_000),
      spentByn: 0n,
      expiresAt: hoursOn(24),
    });
    expect(await lot()).toMatchObject({ reservedG: noGrams });
    expect(await db.order.count()).toBe(0);
    expect(await db.basketLine.count()).toBe(0);
    expect(await told(owner.userId)).toEqual(["purchase-asked"]);
  });

  test("gets back what was cancelled and what was declined", async () => {
    const first = await buy(4_000);
    const second = await buy(4_000);
    if (first.kind !== "placed" || second.kind !== "placed") throw new Error("within the limit");
    granted(await cancelOrder(callAt(db, member), first.numbers[0] ?? "", ""));
    granted(await declineOrder(callAt(db, shop.producer), second.numbers[0] ?? "", "sold elsewhere"));
    expect(await buy(8_000)).toMatchObject({ kind: "placed" });
  });

  test("begins each month of Minsk anew", async () => {
    expect(await buy(8_000)).toMatchObject({ kind: "placed" });
    const lastHour = new Date("2026-11-30T20:59:59Z");
    const nextMonth = new Date("2026-11-30T21:00:00Z");
    const later = { deliverFrom: checkoutForm(member).deliverFrom };
    await putIntoBasket(db, member, shop, 1_000);
    const late = await checkOut(callAt(db, member, lastHour), checkoutForm(member, later));
    expect(granted(late)).toMatchObject({ kind: "asked" });
    expect(await buy(8_000, member, nextMonth)).toMatchObject({ kind: "placed" });
  });

  test("does not use it up by what an owner approved", async () => {
    granted(await answer(await ask(9_000)));
    expect(await buy(8_000)).toMatchObject({ kind: "placed" });
  });

  test("leaves colleagues and owners alone", async () => {
    expect(await buy(9_000, owner)).toMatchObject({ kind: "placed" });
    expect(await buy(9_000, await aColleague(db, owner, "manager"))).toMatchObject({ kind: "placed" });
  });

  test("cannot slip two purchases under it at one instant", async () => {
    const wanted = await bynOf(db, 6_000);
    let checked = 0;
    const one = (index: number, meanwhile: () => Promise<void>): Promise<boolean> =>
      inTransaction(db, async (tx) => {
        const { companyId, userId } = member;
        const within = await checkLimit(tx, { companyId, userId, wanted, now: monday });
        checked += 1;
        await meanwhile();
        if (!within.ok) return false;
        await anOrderOf(tx, member, shop.producer.companyId, wanted, index);
        return true;
      });
    let second: Promise<boolean> | undefined;
    // The first has asked and not ordered yet; the second asks now, and has to wait.
    const first = one(1, async () => {
      second = one(2, async () => {});
      while (checked < 2 && !(await somebodyWaits())) await db.$queryRaw`SELECT 1`;
    });
    expect(await first).toBe(true);
    expect(await second).toBe(false);
  });
});

describe("the same form", () => {
  test("sent twice at once asks once, and answers the same after it was decided", async () => {
    await putIntoBasket(db, member, shop, 9_000);
    const form = checkoutForm(member);
    const send = async () => granted(await checkOut(callAt(db, member), form));
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await db.approval.count()).toBe(1);
    if (first.kind !== "asked") throw new Error("above the limit");
    granted(await answer(first.approvalId));
    expect(await send()).toEqual(first);
    expect(await db.order.count()).toBe(1);
  });

  test("of another person is another form", async () => {
    await putIntoBasket(db, member, shop, 9_000);
    const form = checkoutForm(member);
    granted(await checkOut(callAt(db, member), form));
    const colleague = await aColleague(db, owner, "manager");
    expect(await checkOut(callAt(db, colleague), form)).toMatchObject({ refusal: { code: "moved-on" } });
  });
});

describe("an owner who approves", () => {
  test("places the orders in the member's name, and the member is told", async () => {
    const id = await ask(9_000);
    const [number = ""] = granted(await answer(id));
    const order = await db.order.findUniqueOrThrow({ where: { number }, include: { events: true } });
    expect(order).toMatchObject({ state: "placed", placedById: member.userId, totalAmount: 11_250_00n });
    expect(order.events).toMatchObject([{ kind: "placed", actorId: owner.userId }]);
    expect(await lot()).toMatchObject({ reservedG: kilograms(9_000) });
    expect(await approval(id)).toMatchObject({ state: "approved", decidedById: owner.userId });
    expect(await told(member.userId)).toContain("purchase-approved");
    const deeds = (await db.auditRow.findMany({ orderBy: { at: "asc" } })).map(({ deed }) => deed);
    expect(deeds).toEqual(expect.arrayContaining(["ask-approval", "approve-purchase"]));
  });

  test.each([2, 12])("at the same instant as others (%i of them) places once", async (count) => {
    const id = await ask(9_000);
    const owners = [owner];
    while (owners.length < count) owners.push(await aColleague(db, owner, "owner"));
    const answers = await Promise.all(owners.map((each) => answer(id, each)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of answers) {
      if (!one.ok) expect(one.refusal).toEqual({ code: "approval-decided", state: "approved" });
    }
    expect(await db.order.count()).toBe(1);
    expect(await lot()).toMatchObject({ reservedG: kilograms(9_000) });
  });

  test("while another refuses: one of the two counts", async () => {
    const id = await ask(9_000);
    const other = await aColleague(db, owner, "owner");
    const [yes, no] = await Promise.all([
      answer(id),
      refusePurchase(callAt(db, other, hoursOn(1)), id, "not now"),
    ]);
    expect(yes.ok).not.toBe(no.ok);
    expect(await db.order.count()).toBe(yes.ok ? 1 : 0);
    expect((await approval(id)).state).toBe(yes.ok ? "approved" : "refused");
  });

  test("of what is just being taken back finds it decided, and places nothing", async () => {
    const id = await ask(9_000);
    const end = { state: "withdrawn", now: hoursOn(1), byUserId: member.userId, reason: "" } as const;
    const answered = await meetHeld(
      db,
      (tx) => lockRow(tx, "approval", id),
      async (tx) => endApproval(tx, await tx.approval.findUniqueOrThrow({ where: { id } }), end),
      () => answer(id),
    );
    expect(answered).toEqual({ ok: false, refusal: { code: "approval-decided", state: "withdrawn" } });
    expect(await db.order.count()).toBe(0);
    expect(await told(member.userId)).not.toContain("purchase-approved");
  });

  test("is shown a price that has moved, and approves exactly the one shown", async () => {
    const id = await ask(9_000);
    await newPrice(13_000n);
    expect(await answer(id)).toMatchObject({ refusal: { code: "purchase-changed" } });
    const line = await db.approvalLine.findFirstOrThrow({ where: { approvalId: id } });
    const agree = (terms: string) =>
      approvePurchase(callAt(db, owner, hoursOn(1)), id, [{ lineId: line.id, terms }]);
    expect(await agree("12900|USD|FCA|Baku")).toMatchObject({ refusal: { code: "purchase-changed" } });
    const [number = ""] = granted(await agree("13000|USD|FCA|Baku"));
    expect(await db.order.findUniqueOrThrow({ where: { number } })).toMatchObject({
      totalAmount: 11_700_00n,
    });
  });

  test("is told when the stock is gone; refused, the goods are in the member's basket again", async () => {
    const id = await ask(9_000);
    const rival = await aBuyer(db);
    await buy(15_000, rival);
    expect(await answer(id)).toMatchObject({ refusal: { code: "purchase-changed" } });
    expect(await told(member.userId)).not.toContain("purchase-approved");
    granted(await refusePurchase(callAt(db, owner, hoursOn(2)), id, "sold out"));
    expect(await approval(id)).toMatchObject({ state: "refused", reason: "sold out" });
    expect(await db.basketLine.findMany({ where: { userId: member.userId } })).toMatchObject([
      { quantityG: kilograms(9_000), shownPriceE4: 12_500n },
    ]);
    expect(await told(member.userId)).toContain("purchase-refused");
  });

  test("has to be one: a manager and the member may not, a stranger does not know of it", async () => {
    const id = await ask(9_000);
    const refusalOf = async (who: Buyer) => {
      const said = await answer(id, who);
      return said.ok ? null : said.refusal.code;
    };
    expect(await refusalOf(member)).toBe("not-allowed");
    expect(await refusalOf(await aColleague(db, owner, "manager"))).toBe("not-allowed");
    expect(await refusalOf(await aBuyer(db))).toBe("not-found");
  });

  test("gives a reason for a no", async () => {
    const id = await ask(9_000);
    const said = await refusePurchase(callAt(db, owner, hoursOn(1)), id, " ");
    expect(said).toMatchObject({ refusal: { code: "reason-needed" } });
  });
});

describe("a request that nobody answers", () => {
  test("is late at 24 hours, whether the job has run or not", async () => {
    const id = await ask(9_000);
    expect(await answer(id, owner, hoursOn(24))).toMatchObject({ refusal: { code: "approval-expired" } });
    expect((await approval(id)).state).toBe("waiting");
  });

  test("is ended once by any number of workers, and both sides are told", async () => {
    const id = await ask(9_000);
    expect(await expireApprovals(callAt(db, theHouse, hoursOn(23.9)))).toMatchObject({ expired: 0 });
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => expireApprovals(callAt(db, theHouse, hoursOn(24)))),
    );
    expect(runs.reduce((sum, { expired }) => sum + expired, 0)).toBe(1);
    expect((await approval(id)).state).toBe("expired");
    expect(await told(owner.userId)).toContain("purchase-expired");
    expect(await told(member.userId)).toContain("purchase-expired");
    expect(await db.basketLine.count({ where: { userId: member.userId } })).toBe(1);
  });

  test("is taken back by whoever asked, without a reason", async () => {
    const id = await ask(9_000);
    expect(granted(await refusePurchase(callAt(db, member, hoursOn(1)), id, ""))).toBe("withdrawn");
    expect(await told(owner.userId)).toContain("purchase-withdrawn");
    expect(await answer(id)).toMatchObject({ refusal: { code: "approval-decided", state: "withdrawn" } });
  });
});
