import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { lockWord } from "#app/db/lock.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { minor, money } from "#app/domain/money.ts";
import { bookAllocationReversal } from "#app/domain/payments/bank-bookings.ts";
import { bookBankReceipt, bookDisputeOut } from "#app/domain/payments/ledger.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { theHouse } from "#app/usecases/orders/mover.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { moneyMoved } from "#app/usecases/payments/money-moved.ts";
import { recomputeLine } from "#app/usecases/payments/recompute-line.ts";
import { recomputePayment } from "#app/usecases/payments/recompute-payment.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { syncAttempt } from "#app/usecases/payments/sync-attempt.ts";
import { undoMatch } from "#app/usecases/payments/undo-match.ts";
import { meetHeld, meetHeldOrder } from "#tests/support/held-order.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aConfirmedOrder, aDirector, aFinancePerson } from "#tests/support/order-builder.ts";
import { expectStockToHold } from "#tests/support/order-invariants.ts";
import { bring, linesOf, onlyLine, referenceOf } from "./bank-world.ts";
import type { MoneyWorld } from "./money-world.ts";
import { atThePage, closeMoneyWorld, moneyOf, openMoneyWorld, ring, total } from "./money-world.ts";
import type { PaidTrade } from "./payout-world.ts";
import { aCompletedOrder } from "./payout-world.ts";

/**
 * The lock of the order, deed by deed: another has written and not committed yet when the deed begins. A deed that did
 * not wait would decide on what it sees, which is no longer so.
 */
let world: MoneyWorld;
let finance: Finance;
let director: Director;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
});
afterEach(async () => {
  await expectStockToHold(world.db);
  await closeMoneyWorld(world);
});

const paymentOf = ({ orderId }: Trade) => world.db.payment.findFirstOrThrow({ where: { orderId } });

/** So much of an instalment comes by bank. */
const comesIn = (trade: Trade, paymentId: string, amount: bigint) => async (tx: Tx) => {
  const { orderId, producer } = trade;
  const context = { orderId, paymentId, companyId: producer.companyId, at: world.now(), actorId: null };
  await writeEntry(tx, bookBankReceipt(`line/${trade.number}`, money(amount, "USD")), context);
  await recomputePayment(tx, paymentId, world.now());
};

describe("an order that waits for its money", () => {
  let trade: Trade;
  let paymentId: string;
  const muchLater = () => new Date(world.now().getTime() + 14 * 86_400_000);
  beforeEach(async () => {
    trade = await aConfirmedOrder(world.db, { now: world.now() });
    ({ id: paymentId } = await paymentOf(trade));
  });

  test("paid by card while a receipt by bank is booked: both are counted, and the excess is looked at", async () => {
    world.controls.pay(await atThePage(world, trade));
    const { id } = await world.db.paymentAttempt.findFirstOrThrow({ where: { paymentId } });
    await meetHeldOrder(world.db, trade.orderId, comesIn(trade, paymentId, 100_00n), () =>
      syncAttempt(world.system(), id),
    );
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "preparing",
      payments: [{ state: "paid", captured: total + 100_00n, review: "overpaid" }],
      entries: ["bank_receipt", "capture"],
    });
  });

  test("cancelled while money comes in: it is not cancelled over the money", async () => {
    const cancelled = await meetHeldOrder(world.db, trade.orderId, comesIn(trade, paymentId, 100_00n), () =>
      cancelOrder(world.call(trade.buyer), trade.number, "changed our minds"),
    );
    expect(cancelled.ok).toBe(false);
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "confirmed",
      payments: [{ state: "partially_paid", captured: 100_00n }],
    });
  });

  test("paid while it is being cancelled: the money is kept, nothing is prepared, and finance looks at it", async () => {
    world.controls.pay(await atThePage(world, trade));
    const { id } = await world.db.paymentAttempt.findFirstOrThrow({ where: { paymentId } });
    const by = { actor: "buyer", kind: "buyer", userId: trade.buyer.userId } as const;
    const cancel = { command: "cancel", by, now: world.now(), reason: "changed our minds" } as const;
    await meetHeldOrder(
      world.db,
      trade.orderId,
      async (tx) =>
        expect(await moveOrder(tx, trade.orderId, cancel)).toEqual({ ok: true, value: "cancelled" }),
      () => syncAttempt(world.system(), id),
    );
    expect(await moneyOf(world, trade)).toMatchObject({
      order: "cancelled",
      payments: [{ state: "paid", captured: total, refunded: 0n, review: "paid_after_cancel" }],
      attempts: ["succeeded"],
      entries: ["capture"],
    });
  });

  test("overdue while the buyer says that they have paid: it does not expire", async () => {
    const now = muchLater();
    const passed = await meetHeldOrder(
      world.db,
      trade.orderId,
      (tx) => tx.payment.update({ where: { id: paymentId }, data: { reportedAt: now } }),
      () => passDeadlines({ ...world.system(), now }),
    );
    expect(passed).toMatchObject({ expired: 0, failures: [] });
    expect((await moneyOf(world, trade)).order).toBe("confirmed");
  });

  test("overdue and looked at by two workers: it expires once, and its goods come back once", async () => {
    const now = muchLater();
    const passed = await meetHeldOrder(
      world.db,
      trade.orderId,
      async (tx) =>
        expect(await moveOrder(tx, trade.orderId, { command: "expire", by: theHouse, now })).toEqual({
          ok: true,
          value: "expired",
        }),
      () => passDeadlines({ ...world.system(), now }),
    );
    expect(passed).toMatchObject({ expired: 0, failures: [] });
    expect(await world.db.orderEvent.count({ where: { orderId: trade.orderId, kind: "expired" } })).toBe(1);
  });
});

test("a receipt taken off an instalment while another takes it off: there is nothing to undo any more", async () => {
  const trade = await aConfirmedOrder(world.db, { paymentMethod: "bank_transfer" });
  await bring(world, finance, [{ amount: total, reference: await referenceOf(world, trade) }]);
  const { id: lineId } = await onlyLine(world);
  const { id: paymentId } = await paymentOf(trade);
  const undone = await meetHeldOrder(
    world.db,
    trade.orderId,
    async (tx) => {
      const at = { orderId: trade.orderId, paymentId, companyId: trade.producer.companyId, at: world.now() };
      const next = 1 + (await tx.ledgerEntry.count({ where: { lineId } }));
      const entry = bookAllocationReversal(`${lineId}/${next}`, money(total, "USD"));
      await writeEntry(tx, entry, { ...at, actorId: null, lineId });
      await recomputeLine(tx, lineId, { why: "undone", paymentId: null, stranger: false }, world.now());
      await moneyMoved(tx, paymentId, world.now());
    },
    () => undoMatch(world.call(finance), { lineId, reason: "another's" }),
  );
  expect(undone).toMatchObject({ refusal: { code: "nothing-to-undo" } });
  expect((await moneyOf(world, trade)).payments).toMatchObject([{ captured: 0n }]);
});

test("a statement that differs from one just being brought is refused, not swallowed", async () => {
  await bring(world, finance, [{ amount: -1_00n, bankRef: "1" }]);
  const brought = await meetHeld(
    world.db,
    (tx) => lockWord(tx, "statements"),
    (tx) => tx.$executeRaw`INSERT INTO statement_lines
      SELECT (jsonb_populate_record(line, jsonb_build_object('id', gen_random_uuid(), 'bank_ref', '2'))).*
      FROM statement_lines line`,
    () => bring(world, finance, [{ amount: -2_00n, bankRef: "2" }]),
  );
  expect(brought).toMatchObject({ refusal: { code: "statement-line-differs" } });
  expect((await linesOf(world)).map(({ amount }) => amount)).toEqual([1_00n, 1_00n]);
});

describe("money that may leave", () => {
  test("a refund asked for while another promises all of it: nothing is left to refund", async () => {
    const trade = await aConfirmedOrder(world.db, { now: world.now() });
    world.controls.pay(await atThePage(world, trade));
    await ring(world);
    const { id: paymentId } = await paymentOf(trade);
    const { externalRef } = await world.db.ledgerEntry.findFirstOrThrow({ where: { kind: "capture" } });
    const wish = { paymentId, amount: minor(1n), reason: "agreed", formToken: "" };
    const asked = await meetHeldOrder(
      world.db,
      trade.orderId,
      (tx) =>
        tx.refund.create({
          data: {
            ...{ orderId: trade.orderId, paymentId, method: "card", chargeId: externalRef },
            ...{ amount: total, currency: "USD", reason: "all of it" },
            ...{ requestedById: director.userId, requestedAt: world.now() },
          },
        }),
      () => requestRefund(world.call(finance), wish),
    );
    expect(asked).toMatchObject({ refusal: { code: "nothing-to-refund" } });
    expect(await world.db.refund.count()).toBe(1);
  });

  describe("a payout approved by the second person", () => {
    let trade: PaidTrade;
    beforeEach(async () => {
      // The provider keeps its fees: another order's money lies there to pay them from.
      await aCompletedOrder(world);
      trade = await aCompletedOrder(world, "acct_seller");
      await approvePayout(world.call(finance), trade.payoutId);
    });
    const approveWhile = (write: (tx: Tx) => Promise<unknown>) =>
      meetHeldOrder(world.db, trade.orderId, write, () =>
        approvePayout(world.call(director), trade.payoutId),
      );
    const transfers = () => world.db.ledgerEntry.count({ where: { kind: "transfer" } });

    test("while the buyer's bank takes the money: it is held", async () => {
      const { id: paymentId } = await paymentOf(trade);
      const { orderId, producer } = trade;
      const approved = await approveWhile(async (tx) => {
        const context = { orderId, paymentId, companyId: producer.companyId, at: world.now(), actorId: null };
        await writeEntry(tx, bookDisputeOut("dp_held", money(total, "USD")), context);
        const dispute = { externalId: "dp_held", state: "open", providerStatus: "needs_response" };
        await tx.paymentDispute.create({ data: { ...dispute, paymentId, syncedAt: world.now() } });
        await tx.payment.update({ where: { id: paymentId }, data: { disputed: true } });
      });
      expect(approved).toMatchObject({ refusal: { code: "payout-not-releasable" } });
      expect(await transfers()).toBe(0);
    });

    test("while a claim is opened: it is held", async () => {
      const { orderId, buyer } = trade;
      const at = world.now();
      const approved = await approveWhile((tx) =>
        tx.claim.create({
          data: {
            ...{ orderId, number: 1, reason: "quality", comment: "soft" },
            ...{ openedBy: "buyer", openedById: buyer.userId, openedAt: at, answerDueAt: at },
          },
        }),
      );
      expect(approved).toMatchObject({ refusal: { code: "payout-not-releasable" } });
      expect(await transfers()).toBe(0);
    });

    test("while a refund is asked for: it is held", async () => {
      const { id: paymentId } = await paymentOf(trade);
      const approved = await approveWhile((tx) =>
        tx.refund.create({
          data: {
            ...{ orderId: trade.orderId, paymentId, method: "card", amount: 1_00n, currency: "USD" },
            ...{ reason: "agreed", requestedById: finance.userId, requestedAt: world.now() },
          },
        }),
      );
      expect(approved).toMatchObject({ refusal: { code: "payout-not-releasable" } });
      expect(await transfers()).toBe(0);
    });
  });
});
