import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { withdrawRefund } from "#app/usecases/payments/withdraw-refund.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { aDirector, aFinancePerson, completeOrder } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "./money-world.ts";
import { closeMoneyWorld, later, moneyOf, openMoneyWorld, ring, tidy, total } from "./money-world.ts";
import { aPaidOrder, askRefund } from "./payout-world.ts";

let world: MoneyWorld;
let trade: Trade;
let finance: Finance;
let director: Director;
let _paymentId: string;

beforeEach(async () => {
  world = await openMoneyWorld();
  finance = await aFinancePerson(world.db);
  director = await aDirector(world.db);
  trade = await aPaidOrder(world);
  _paymentId = (await world.db.payment.findFirstOrThrow({ where: { orderId: trade.orderId } })).id;
});
afterEach(() => closeMoneyWorld(world));

const small = 500_00n;
const ask = (amount: bigint) => askRefund(world, finance, trade, { amount });
const refunds = () => world.db.refund.findMany({ orderBy: { requestedAt: "asc" } });
const lastRefund = async () => (await refunds()).at(-1)?.id ?? "";
/** The provider keeps its fee, so a full refund needs money of other orders in its balance. */
const fillBalance = () => aPaidOrder(world);

describe("a refund that waits for approval", () => {
  const refundIds = async () => (await refunds()).map(({ id }) => id);
  const withdraw = (refundId: string, who: Finance | Director = finance) =>
    withdrawRefund(world.call(who), { refundId, reason: "entered twice" });

  /** The first stands before the refund's row, which is held; the second comes as it is let go. */
  async function meeting<R>(id: string, [first, second]: readonly (() => Promise<R>)[]): Promise<R[]> {
    if (first === undefined || second === undefined) throw new Error("two have to meet");
    const begun: Promise<R>[] = [];
    await inTransaction(world.db, async (tx) => {
      await lockRow(tx, "refund", id);
      begun.push(first());
      const waiting = () => tx.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE NOT granted AND datname = current_database()`;
      await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), { interval: 20 });
      begun.push(second());
    });
    return Promise.all(begun);
  }

  test("can be taken back by who asked or by finance, with the reason on record", async () => {
    await completeOrder(world.db, trade.orderId, world.now());
    await ask(total);
    const [id = ""] = await refundIds();
    expect(await moneyOf(world, trade)).toMatchObject({ payout: { state: "held" } });
    expect((await withdraw(id)).ok).toBe(true);
    expect(await world.db.refund.findFirst()).toMatchObject({
      state: "cancelled",
      withdrawnById: finance.userId,
      withdrawnFor: "entered twice",
    });
    expect(await moneyOf(world, trade)).toMatchObject({ payout: { state: "releasable" } });
    const deed = await world.db.auditRow.findFirst({ where: { deed: "withdraw-refund" } });
    expect(deed).toMatchObject({ actorId: finance.userId, reason: "entered twice" });
    expect(await world.db.outboxMessage.count({ where: { kind: "refund-withdrawn" } })).toBe(3);
    expect(await withdraw(id, director)).toMatchObject({ refusal: { code: "moved-on" } });
    expect(await approveRefund(world.call(director), id)).toMatchObject({ refusal: { code: "moved-on" } });
    expect((await ask(total)).ok).toBe(true);
  });

  test("approved, it is on its way and cannot be taken back", async () => {
    await ask(small);
    expect(await withdraw(await lastRefund())).toMatchObject({ refusal: { code: "moved-on" } });
  });

  test("is not taken back by staff of either company", async () => {
    await ask(total);
    const torn: Finance = { ...finance, memberships: trade.buyer.memberships };
    expect(await withdraw(await lastRefund(), torn)).toMatchObject({ refusal: { code: "own-company" } });
  });

  test("approved and taken back at the same instant, one of the two happens", async () => {
    await fillBalance();
    for (let round = 0; round < 4; round += 1) {
      expect((await ask(3_000_00n)).ok).toBe(true);
      const id = await lastRefund();
      const deeds = [() => approveRefund(world.call(director), id), () => withdraw(id)];
      const results = await meeting(id, round % 2 === 0 ? deeds : deeds.toReversed());
      expect(results.map((one) => (one.ok ? "done" : one.refusal.code)).sort()).toEqual(["done", "moved-on"]);
      await tidy(world);
      const approved = results[round % 2 === 0 ? 0 : 1]?.ok === true;
      expect((await refunds()).find((one) => one.id === id)?.state).toBe(
        approved ? "succeeded" : "cancelled",
      );
      later(world, 1);
    }
  });

  test("leaves no more than the buyer's bank has left of what was paid, nor than others take with them", async () => {
    await fillBalance();
    await ask(10_000_00n);
    later(world, 1);
    await ask(10_000_00n);
    const capture = await world.db.ledgerEntry.findFirstOrThrow({
      where: { kind: "capture", orderId: trade.orderId },
    });
    world.controls.openDispute(capture.externalRef, 10_000_00);
    await ring(world);
    // The first one is sent, and the provider is silent: the books do not show it yet.
    world.controls.addFault({ match: "POST /v1/refunds", kind: "hang", at: "before", times: 2 });
    const [first = "", second = ""] = await refundIds();
    expect((await approveRefund(world.call(director), first)).ok).toBe(true);
    expect((await refunds())[0]?.state).toBe("unknown");
    expect(await approveRefund(world.call(director), second)).toMatchObject({
      refusal: { code: "nothing-to-refund" },
    });
    expect((await withdraw(second)).ok).toBe(true);
  });
});
