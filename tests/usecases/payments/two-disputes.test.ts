import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Director, Finance } from "#app/domain/actor.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { checkoutRequestOf } from "#app/usecases/payments/checkout-request.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, openMoneyWorld, ring } from "./money-world.ts";
import type { PaidTrade } from "./payout-world.ts";
import { aCompletedOrder, payoutOf } from "./payout-world.ts";

/** Card disputes of one instalment: two of them, and news of one that come late. */
let world: MoneyWorld;
let finance: Finance;
let director: Director;
let trade: PaidTrade;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
  trade = await aCompletedOrder(world, "acct_seller");
});
afterEach(() => closeMoneyWorld(world));

const captures = () =>
  world.db.ledgerEntry.findMany({
    where: { kind: "capture", orderId: trade.orderId },
    orderBy: { recordedAt: "asc" },
  });
const payment = () => world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } });

/** A second page of the same attempt is paid too: the instalment has two captures. */
async function paidTwice(): Promise<readonly [string, string]> {
  const attempt = await world.db.paymentAttempt.findFirstOrThrow({
    where: { payment: { orderId: trade.orderId } },
  });
  const request = checkoutRequestOf(attempt);
  const opened = await world.outside.payIn.openCheckout({ ...request, idempotencyKey: "another" });
  if (opened.outcome !== "answered") throw new Error("no page");
  world.controls.pay(opened.facts.externalId);
  await ring(world);
  const [first, second] = await captures();
  if (first === undefined || second === undefined) throw new Error("not paid twice");
  return [first.externalRef, second.externalRef];
}

describe("two disputes of one instalment", () => {
  test("hold the payout until both are over", async () => {
    const [first, second] = await paidTwice();
    const one = world.controls.openDispute(first);
    const other = world.controls.openDispute(second);
    await ring(world);
    world.controls.closeDispute(one, "won");
    await ring(world);
    expect(await payment()).toMatchObject({ disputed: true });
    expect(await payoutOf(world, trade)).toMatchObject({ state: "held", blockedBy: "dispute_open" });
    for (const person of [finance, director]) {
      const refused = await approvePayout(world.call(person), trade.payoutId);
      expect(refused).toMatchObject({ ok: false, refusal: { code: "payout-not-releasable" } });
    }
    world.controls.closeDispute(other, "won");
    await ring(world);
    expect(await payment()).toMatchObject({ disputed: false });
    expect(await payoutOf(world, trade)).toMatchObject({ state: "releasable" });
  });
});

test("a dispute that was read while it was open, and is written down after its end, stays over", async () => {
  const [capture] = await captures();
  const dispute = world.controls.openDispute(capture?.externalRef ?? "");
  await world.controls.deliveries.idle();
  const { payIn } = world.outside;
  // This reader is slow: while it has the answer in its hand, the dispute ends and the news of that are handled.
  const readDispute = async (id: string) => {
    const answer = await payIn.readDispute(id);
    world.controls.closeDispute(dispute, "won");
    await ring(world);
    return answer;
  };
  await processInbox(world.system({ ...world.outside, payIn: { ...payIn, readDispute } }), 1);
  expect(await payment()).toMatchObject({ disputed: false });
  expect(await payoutOf(world, trade)).toMatchObject({ state: "releasable" });
});
