import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { reversePayout } from "#app/usecases/payments/reverse-payout.ts";
import { aConfirmedOrder, aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import { balances } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import {
  atThePage,
  closeMoneyWorld,
  later,
  moneyOf,
  openMoneyWorld,
  ring,
  tidy,
  total,
} from "./money-world.ts";
import type { PaidTrade } from "./payout-world.ts";
import { aCompletedOrder, approveByBoth, askRefund } from "./payout-world.ts";

/** News of the card provider which come late, twice, in the wrong order, or of what nobody here did. */
let world: MoneyWorld;
let finance: Finance;
let director: Director;
let trade: PaidTrade;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
  // The provider keeps its fees: another order's money lies there to pay them from.
  await aCompletedOrder(world);
  trade = await aCompletedOrder(world, "acct_seller");
});
afterEach(() => closeMoneyWorld(world));

const refund = (amount: bigint) => askRefund(world, finance, trade, { amount, reason: "goodwill" });
const refunds = () => world.db.refund.findMany({ orderBy: { requestedAt: "asc" } });
const payOut = () => approveByBoth(world, { finance, director }, trade);
const payout = () => world.db.payout.findUniqueOrThrow({ where: { id: trade.payoutId } });
const asked = (path: string) =>
  world.controls.requests().filter((seen) => seen.method === "POST" && seen.path.includes(path));
const keysOf = (path: string) => new Set(asked(path).map(({ key }) => key));

describe("a dispute whose events come the wrong way round", () => {
  const eventsOf = () =>
    world.controls.events().filter(({ event }) => event.type.startsWith("charge.dispute"));

  test.each(["won", "lost"] as const)("ends as it ended: %s", async (outcome) => {
    const capture = await world.db.ledgerEntry.findFirstOrThrow({
      where: { kind: "capture", orderId: trade.orderId },
    });
    world.controls.deliveries.hold();
    const dispute = world.controls.openDispute(capture.externalRef);
    world.controls.closeDispute(dispute, outcome);
    world.controls.deliveries.release("reversed");
    await ring(world);
    // The oldest of them comes once more, when all is over.
    await world.controls.deliveries.redeliver(eventsOf()[0]?.event.id ?? "");
    await ring(world);
    const won = outcome === "won";
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "completed",
      entries: won ? ["capture", "dispute_in", "dispute_out"] : ["capture", "dispute_out"],
      payout: won ? { state: "releasable", amount: 24_250_00n } : { state: "blocked", amount: 0n },
    });
    expect(await world.db.payment.findFirst({ where: { orderId: trade.orderId } })).toMatchObject({
      disputed: false,
    });
  });
});

test("a refund that fails after the order is completed and paid out lies here, and can go again, once", async () => {
  await refund(500_00n);
  await payOut();
  // 24,500.00 kept, less the fee of 750.00.
  expect(await payout()).toMatchObject({ state: "transferred", amount: 23_750_00n });
  later(world, 6 * 24 * 60);
  const [first] = await refunds();
  world.controls.failRefund(first?.externalId ?? "", "lost_or_stolen_card");
  await ring(world);
  expect(await moneyOf(world, trade)).toMatchObject({
    payments: [{ state: "paid", captured: total, refunded: 0n }],
    entries: ["capture", "commission", "refund", "refund_failed", "transfer"],
    payout: { state: "transferred", amount: 23_750_00n },
  });
  expect(await refund(500_01n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
  expect(await refund(500_00n)).toMatchObject({ ok: true });
  expect(await refund(500_00n)).toMatchObject({ refusal: { code: "seller-already-paid" } });
  expect((await refunds()).map(({ state, houseBears }) => [state, houseBears])).toEqual([
    ["failed", false],
    ["succeeded", false],
  ]);
  expect(await balances(world)).not.toHaveProperty("house_expense USD");
});

test("a transfer taken back by hand at the provider is booked once, and the order's money lies here again", async () => {
  await payOut();
  const { externalId } = await payout();
  await world.outside.payOut.reverseTransfer({
    transferId: externalId ?? "",
    payoutId: trade.payoutId,
    amount: minor(24_250_00n),
    idempotencyKey: "by hand",
  });
  await ring(world);
  for (const { event } of world.controls.events()) await world.controls.deliveries.redeliver(event.id);
  await ring(world);
  later(world, 30);
  await tidy(world);
  expect(await moneyOf(world, trade)).toMatchObject({
    payout: { state: "reversed" },
    entries: ["capture", "commission", "commission_reversal", "transfer", "transfer_reversal"],
  });
  expect(await world.db.outboxMessage.count({ where: { kind: "payout-reversed" } })).toBe(1);
});

describe("an event in the inbox is one worker's at a time:", () => {
  const events = async () => (await world.db.stripeEvent.findMany()).map(({ attempts }) => attempts);
  let other: number | null;
  beforeEach(async () => {
    other = null;
    const unpaid = await aConfirmedOrder(world.db, { now: world.now() });
    world.controls.pay(await atThePage(world, unpaid));
    await world.controls.deliveries.idle();
    await world.db.stripeEvent.updateMany({ where: { processedAt: { not: null } }, data: { attempts: 1 } });
  });
  /** Another worker works the whole inbox off, once. */
  const meanwhile = async () => {
    if (other === null) {
      other = -1;
      other = await processInbox(world.system());
    }
  };

  test("another who comes while it is read takes the others", async () => {
    const { payIn } = world.outside;
    const readCheckout: typeof payIn.readCheckout = async (id) => {
      await meanwhile();
      return payIn.readCheckout(id);
    };
    await processInbox(world.system({ ...world.outside, payIn: { ...payIn, readCheckout } }));
    expect(other).toBeGreaterThan(0);
    expect(new Set(await events())).toEqual(new Set([1]));
  });

  test("another who is faster between looking and taking has it alone", async () => {
    const { db } = world;
    const findFirst = async (...asked: Parameters<typeof db.stripeEvent.findFirst>) => {
      const found = await db.stripeEvent.findFirst(...asked);
      await meanwhile();
      return found;
    };
    const stripeEvent = new Proxy(db.stripeEvent, {
      get: (target, name) => (name === "findFirst" ? findFirst : Reflect.get(target, name)),
    });
    const slow = new Proxy(db, {
      get: (target, name) => (name === "stripeEvent" ? stripeEvent : Reflect.get(target, name)),
    });
    expect(await processInbox({ ...world.system(), db: slow })).toBe(0);
    expect(other).toBeGreaterThan(0);
    expect(new Set(await events())).toEqual(new Set([1]));
  });
});

describe("asked too often, it is asked again under the same key:", () => {
  const busy = (path: string) =>
    world.controls.addFault({ match: `POST ${path}`, kind: "error", status: 429 });

  test("a refund", async () => {
    busy("/v1/refunds");
    await refund(500_00n);
    expect(await refunds()).toMatchObject([{ state: "unknown" }]);
    later(world, 5);
    await tidy(world);
    expect(await refunds()).toMatchObject([{ state: "succeeded", try: 1 }]);
    expect(keysOf("/v1/refunds").size).toBe(1);
    expect((await moneyOf(world, trade)).entries).toEqual(["capture", "refund"]);
  });

  test("a payout", async () => {
    busy("/v1/transfers");
    await payOut();
    expect(await payout()).toMatchObject({ state: "unknown" });
    later(world, 5);
    await tidy(world);
    expect(await payout()).toMatchObject({ state: "transferred", try: 1 });
    expect(keysOf("/v1/transfers").size).toBe(1);
  });
});

describe("in doubt for longer than a key lives, it is looked for before it is asked again:", () => {
  const [done, lost] = ["after", "before"] as const;

  test.each([done, lost])("a payout (the answer was lost %s it was done)", async (at) => {
    world.controls.addFault({ match: "POST /v1/transfers", kind: "hang", at });
    await payOut();
    expect(await payout()).toMatchObject({ state: "unknown" });
    later(world, 24 * 60);
    await tidy(world);
    expect(await moneyOf(world, trade)).toMatchObject({
      payout: { state: "transferred", amount: 24_250_00n },
      entries: ["capture", "commission", "transfer"],
    });
    expect(await payout()).toMatchObject({ try: at === done ? 1 : 2 });
    expect(keysOf("/v1/transfers").size).toBe(at === done ? 1 : 2);
  });

  test("a reversal that was done and told by an event, and then once more for another", async () => {
    await payOut();
    world.controls.addFault({ match: "/reversals", kind: "hang", at: done });
    const wish = { payoutId: trade.payoutId, amount: minor(100_00n), reason: "spoilt" };
    await reversePayout(world.call(finance), wish);
    await ring(world);
    later(world, 24 * 60);
    await tidy(world);
    // Told as failed, finance would take the same money back again.
    expect(await world.db.payoutReversal.findMany()).toMatchObject([{ state: "done" }]);
    world.controls.addFault({ match: "/reversals", kind: "hang", at: lost });
    expect(await reversePayout(world.call(finance), wish)).toMatchObject({ ok: true });
    later(world, 24 * 60);
    await tidy(world);
    expect((await world.db.payoutReversal.findMany()).map(({ state }) => state).sort()).toEqual([
      "done",
      "failed",
    ]);
    expect((await moneyOf(world, trade)).entries).toEqual([
      "capture",
      "commission",
      "transfer",
      "transfer_reversal",
    ]);
  });

  test.each([done, lost])("a reversal (the answer was lost %s it was done)", async (at) => {
    await payOut();
    world.controls.addFault({ match: "/reversals", kind: "hang", at });
    const wish = { payoutId: trade.payoutId, amount: minor(100_00n), reason: "spoilt" };
    await reversePayout(world.call(finance), wish);
    later(world, 24 * 60);
    await tidy(world);
    const [row] = await world.db.payoutReversal.findMany();
    expect(row).toMatchObject({ state: at === done ? "done" : "failed" });
    expect(asked("/reversals")).toHaveLength(1);
    const back = ["capture", "commission", "transfer", "transfer_reversal"];
    expect(await moneyOf(world, trade)).toMatchObject({
      entries: at === done ? back : back.slice(0, 3),
      payout: { state: at === done ? "partially_reversed" : "transferred" },
    });
    // Not made: nothing stands in the way of asking once more.
    if (at === lost) expect(await reversePayout(world.call(finance), wish)).toMatchObject({ ok: true });
  });
});

test("a payout that one person approved is not let go by the other once its sum has moved meanwhile", async () => {
  await approvePayout(world.call(finance), trade.payoutId);
  await refund(500_00n);
  expect(await approvePayout(world.call(director), trade.payoutId)).toMatchObject({ value: { waits: true } });
  expect(asked("/v1/transfers")).toHaveLength(0);
  expect(await payout()).toMatchObject({ state: "releasable", amount: 23_750_00n });
});
