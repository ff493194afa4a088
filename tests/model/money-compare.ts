/** After each deed: the product is what the model says, and what must always hold holds. */
import { expect } from "vitest";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { orderMoveEvents, orderMoves } from "#app/domain/orders/states.ts";
import { attemptMoves, canMove, payoutMoves, refundMoves } from "#app/domain/payments/states.ts";
import { expectHistoryToHold, expectStockToHold } from "#tests/support/order-invariants.ts";
import { balances } from "#tests/usecases/payments/bank-world.ts";
import { expectBooksToBalance } from "#tests/usecases/payments/money-world.ts";
import type { Model } from "./money-model.ts";
import { total } from "./money-model.ts";
import type { Real } from "./money-provider.ts";
import { count, datesOf } from "./money-provider.ts";
import { net, stateOf, sum } from "./money-sums.ts";

export type MoneySnapshot = Awaited<ReturnType<typeof lookAtMoney>>;

export async function lookAtMoney({ world, trade: { orderId } }: Real) {
  return world.db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      payments: { orderBy: { seq: "asc" }, include: { attempts: true } },
      refunds: true,
      payout: true,
      claims: { orderBy: { number: "asc" } },
      lines: { include: { reservations: { include: { lot: true } } } },
    },
  });
}

/** Answers what it saw, so that the next deed need not look again. */
export async function compareMoney(real: Real, model: Model, before: MoneySnapshot): Promise<MoneySnapshot> {
  await count(real);
  const now = await lookAtMoney(real);
  expectRows(real, now, model);
  expectStatesAlongTheTables(now, before);
  await expectAccounts(real, model);
  expectStock(now, model);
  await expectBooksToBalance(real.world);
  await expectStockToHold(real.world.db);
  await expectHistoryToHold(real.world.db);
  await takeDates(real, model);
  return now;
}

function expectRows(real: Real, now: MoneySnapshot, model: Model): void {
  const attempts = now.payments.flatMap((payment) => payment.attempts);
  const stateIn = <S>(all: readonly { id: string; state: S }[], id: string) =>
    all.find((one) => one.id === id)?.state;
  expect({
    order: now.state,
    payments: now.payments.map(({ state, amount, captured, refunded, disputed }) => ({
      ...{ state, amount, captured, refunded, disputed },
    })),
    attempts: real.attempts.map((id) => stateIn(attempts, id)),
    refunds: real.refunds.map((id) => stateIn(now.refunds, id)),
    payout: now.payout && { state: now.payout.state, amount: now.payout.amount, method: now.payout.method },
    asked: now.cancelAskedBy,
  }).toEqual({
    order: model.order,
    payments: model.payments.map((payment, index) => ({
      state: stateOf(model, index + 1),
      amount: BigInt(payment.amount),
      captured: BigInt(payment.byCard + payment.byBank),
      refunded: BigInt(payment.refunded),
      disputed: model.disputes.some(
        ({ attempt, known }) => known === "open" && model.attempts[attempt]?.seq === index + 1,
      ),
    })),
    attempts: model.attempts.map(({ known }) => known),
    refunds: model.refunds.map(({ known }) => known),
    payout: model.payout && {
      state: model.payout.state,
      amount: BigInt(model.payout.amount),
      method: model.payout.method,
    },
    asked: model.asked?.side ?? null,
  });
}

/** Conservation of money: each account of the books has what came in less what went out. */
async function expectAccounts({ world }: Real, model: Model): Promise<void> {
  const there = await balances(world);
  const { payments, refunds, payout } = model;
  const done = refunds.filter(({ known }) => known === "succeeded");
  const backTo = (card: boolean) =>
    sum(
      done.filter(({ attempt }) => (attempt !== null) === card),
      (one) => one.amount,
    );
  const out = (payout?.paidOut ?? 0) - (payout?.back ?? 0);
  // The other order, whose money fills the provider's balance.
  const other = total * 4;
  const expected = {
    provider_balance:
      other +
      sum(payments, (one) => one.byCard - one.chargedBack) -
      backTo(true) -
      (payout?.method === "stripe" ? out : 0),
    bank_balance:
      sum(payments, (one) => one.byBank + one.credited) -
      backTo(false) -
      (payout?.method === "bank" ? out : 0),
    held_for_orders: other + Math.max(0, net(model)),
    buyer_credit: sum(payments, (one) => one.credited - one.creditRefunded),
    commission_income: payout?.kept ?? 0,
    house_expense: Math.max(0, -net(model)),
  };
  const wanted = Object.entries(expected).filter(([, amount]) => amount !== 0);
  expect(there).toEqual(
    Object.fromEntries(wanted.map(([account, amount]) => [`${account} USD`, BigInt(amount)])),
  );
}

/** Conservation of goods: 20 of 100 t are reserved, given back or gone, as the order stands. */
function expectStock(now: MoneySnapshot, model: Model): void {
  const lot = now.lines[0]?.reservations[0]?.lot;
  const isFree = ["declined", "cancelled", "expired"].includes(model.order);
  const isHere = ["placed", "confirmed", "preparing"].includes(model.order);
  const tonnes = (grams: bigint | undefined) => Number(grams) / 1_000_000;
  expect([tonnes(lot?.reservedG), tonnes(lot?.shippedG), tonnes(lot?.leftG)]).toEqual(
    isFree ? [0, 0, 100] : [isHere ? 20 : 0, isHere ? 0 : 20, 80],
  );
}

/** One deed may take several steps; every one of them is in the table. */
function expectStatesAlongTheTables(now: MoneySnapshot, before: MoneySnapshot): void {
  const orderTable = (state: OrderStatus) =>
    (Object.keys(orderMoves[state]) as (keyof typeof orderMoveEvents)[]).map((move) => orderMoveEvents[move]);
  expectReached([before.state], now.state, orderTable);
  const attempts = (order: MoneySnapshot) => order.payments.flatMap((payment) => payment.attempts);
  for (const { id, state } of attempts(now)) {
    const was = attempts(before).find((one) => one.id === id)?.state ?? "creating";
    expectReached([was], state, (from) => attemptMoves[from]);
  }
  for (const { id, state } of now.refunds) {
    const was = before.refunds.find((one) => one.id === id)?.state ?? "requested";
    expectReached([was], state, (from) => refundMoves[from]);
  }
  if (now.payout && before.payout) {
    expectReached([before.payout.state], now.payout.state, (from) => payoutMoves[from]);
  }
  expect(canMove(payoutMoves, "transferred", "approved")).toBe(false);
}

function expectReached<S extends string>(from: readonly S[], to: S, next: (state: S) => readonly S[]): void {
  const reached = new Set(from);
  for (const state of reached) for (const one of next(state)) reached.add(one);
  expect([...reached]).toContain(to);
}

async function takeDates(real: Real, model: Model): Promise<void> {
  const dates = await datesOf(real);
  for (const [index, payment] of model.payments.entries()) Object.assign(payment, dates.payments[index]);
  if (model.claim) model.claim.dueAt = dates.claim;
  if (model.asked) model.asked.lateAt = dates.cancellation;
}
