import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finance } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { closeDifference } from "#app/usecases/payments/close-difference.ts";
import { compareProvider } from "#app/usecases/payments/compare-provider.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { aConfirmedOrder, aFinancePerson } from "#tests/support/order-builder.ts";
import { balances } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, expectBooksToBalance, later, openMoneyWorld, ring, tidy, total } from "./money-world.ts";

let world: MoneyWorld;
let finance: Finance;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
});
afterEach(async () => {
  await expectBooksToBalance(world);
  await world.close();
});

const compare = () => compareProvider(world.system());
const open = () =>
  world.db.providerDifference.findMany({
    where: { closedAt: null, goneAt: null },
    orderBy: { source: "asc" },
  });

/** A card payment that both books have. */
async function paidByCard(): Promise<string> {
  world.controls.pay(await atThePage(world, await aConfirmedOrder(world.db)));
  await ring(world);
  const entry = await world.db.ledgerEntry.findFirstOrThrow({
    where: { kind: "capture" },
    orderBy: { id: "desc" },
  });
  return entry.externalRef;
}

/** A card payment of which no webhook ever told us. */
async function paidUnheard(): Promise<void> {
  world.controls.deliveries.hold();
  world.controls.pay(await atThePage(world, await aConfirmedOrder(world.db)));
  later(world, 120);
}

/** What lies at the provider, by its own book. */
async function atProvider(): Promise<bigint> {
  const since = new Date(world.now().getTime() - 90 * 24 * 3_600_000);
  const lines = await world.outside.news.listBalanceLines(since, world.now());
  return lines.outcome === "answered" ? lines.facts.reduce((sum, { net }) => sum + net, 0n) : 0n;
}

describe("the provider's fees", () => {
  test("are the Trade House's cost, booked once; with them the books come to what lies there", async () => {
    await paidByCard();
    const second = await paidByCard();
    world.controls.openDispute(second);
    await ring(world);
    later(world, 120);
    // 2.9 % and 0.30 of each payment, and 15.00 for the dispute.
    const fees = 2n * 725_30n + 15_00n;
    for (let day = 0; day < 3; day += 1) {
      await Promise.all([compare(), compare()]);
      expect(await balances(world)).toMatchObject({
        "provider_fees USD": fees,
        "provider_balance USD": await atProvider(),
      });
      later(world, 24 * 60);
    }
    expect(await open()).toEqual([]);
    const entries = await world.db.ledgerEntry.findMany({ where: { kind: "provider_fee" } });
    expect(entries.map(({ orderId }) => orderId)).toEqual([null, null, null]);
  });

  test("change nothing of what a producer is owed", async () => {
    await paidByCard();
    const before = await world.db.payout.findFirstOrThrow();
    later(world, 120);
    await compare();
    expect(await world.db.payout.findFirstOrThrow()).toMatchObject({
      amount: before.amount,
      state: before.state,
    });
  });
});

describe("the daily comparison", () => {
  test("finds nothing where both books agree: payment, refund, dispute", async () => {
    await paidByCard();
    const payment = await world.db.payment.findFirstOrThrow();
    const asked = { paymentId: payment.id, amount: minor(500_00n), reason: "agreed", formToken: "" };
    await requestRefund(world.call(finance), asked);
    const second = await paidByCard();
    const dispute = world.controls.openDispute(second);
    await ring(world);
    world.controls.closeDispute(dispute, "won");
    await ring(world);
    later(world, 120);
    expect(await compare()).toEqual({ transactions: 5, differences: 0 });
    expect(await open()).toEqual([]);
  });

  test("leaves alone what is younger than an hour", async () => {
    world.controls.pay(await atThePage(world, await aConfirmedOrder(world.db)));
    expect(await compare()).toEqual({ transactions: 0, differences: 0 });
  });

  test("names money that our books do not have, tells finance once, and says when it is there", async () => {
    await paidUnheard();
    expect(await compare()).toMatchObject({ differences: 1 });
    expect(await compare()).toMatchObject({ differences: 1 });
    expect(await open()).toMatchObject([
      { kind: "not_in_books", movement: "charge", providerAmount: total, booksAmount: null, currency: "USD" },
    ]);
    expect(await world.db.outboxMessage.count({ where: { kind: "provider-difference" } })).toBe(1);
    expect(await world.db.ledgerEntry.count({ where: { kind: { not: "provider_fee" } } })).toBe(0);
    await tidy(world);
    expect(await compare()).toMatchObject({ differences: 0 });
    expect(await open()).toEqual([]);
  });

  test("names what only our books have, and what they have otherwise", async () => {
    const capture = await paidByCard();
    later(world, 120);
    await world.db.$executeRawUnsafe("ALTER TABLE ledger_entries DISABLE TRIGGER USER");
    await world.db.ledgerEntry.updateMany({
      where: { externalRef: capture },
      data: { externalRef: "ch_invented" },
    });
    expect(await compare()).toMatchObject({ differences: 2 });
    expect((await open()).map(({ kind, source }) => [kind, source]).sort()).toEqual([
      ["not_at_provider", "ch_invented"],
      ["not_in_books", capture],
    ]);
    await world.db.ledgerEntry.updateMany({ data: { externalRef: capture } });
    await world.db.$executeRawUnsafe("ALTER TABLE ledger_lines DISABLE TRIGGER USER");
    await world.db.ledgerLine.updateMany({ where: { debit: total }, data: { debit: total - 1n } });
    await world.db.ledgerLine.updateMany({ where: { credit: total }, data: { credit: total - 1n } });
    expect(await compare()).toMatchObject({ differences: 1 });
    expect(await open()).toContainEqual(
      expect.objectContaining({ kind: "amount", providerAmount: total, booksAmount: total - 1n }),
    );
    await world.db.ledgerLine.updateMany({ where: { debit: total - 1n }, data: { debit: total } });
    await world.db.ledgerLine.updateMany({ where: { credit: total - 1n }, data: { credit: total } });
  });

  test("of two workers at once tells once, and without an answer is done again", async () => {
    await paidUnheard();
    world.controls.addFault({ match: "/v1/balance_transactions", kind: "error", times: 3 });
    expect(await compare()).toBeNull();
    expect(await world.db.providerComparison.count()).toBe(0);
    await Promise.all([compare(), compare(), compare()]);
    expect(await open()).toHaveLength(1);
    expect(await world.db.outboxMessage.count({ where: { kind: "provider-difference" } })).toBe(1);
  });
});

test("a difference is explained and closed by one person, and does not come back", async () => {
  await paidByCard();
  later(world, 120);
  await world.db.$executeRawUnsafe("ALTER TABLE ledger_entries DISABLE TRIGGER USER");
  const { externalRef } = await world.db.ledgerEntry.findFirstOrThrow();
  await world.db.ledgerEntry.updateMany({ data: { externalRef: "ch_invented" } });
  await compare();
  const [first] = await open();
  const close = () =>
    closeDifference(world.call(finance), { differenceId: first?.id ?? "", reason: "booked by hand" });
  const results = await Promise.all([close(), close()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  await compare();
  expect(await open()).toHaveLength(1);
  await world.db.ledgerEntry.updateMany({ data: { externalRef } });
});
