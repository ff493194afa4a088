/** What holds of an order, its money, its claims and its goods after every deed, worked out from the rows alone. */
import { expect } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import type { OrderStatus } from "#app/domain/orders/states.ts";
import { orderMoveEvents, orderMoves } from "#app/domain/orders/states.ts";
import { weigh } from "#app/domain/payments/ledger.ts";

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

function least(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

/** Half-even division, written anew: the test does not borrow the arithmetic that it checks. */
function halfEven(value: bigint, by: bigint): bigint {
  const [whole, rest] = [value / by, value % by];
  const twice = rest * 2n;
  if (twice < by) return whole;
  return twice > by || whole % 2n === 1n ? whole + 1n : whole;
}

export async function look(db: Db, orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      lines: {
        include: {
          reservations: { include: { lot: true } },
          shipped: true,
          claimLines: { include: { claim: { select: { state: true } } } },
        },
      },
      payments: { include: { refunds: true } },
      claims: { orderBy: { number: "asc" } },
      events: { orderBy: { seq: "asc" } },
      payout: true,
    },
  });
  // What came beyond an instalment is the buyer's credit: it can go back like the rest.
  const credits = new Map<string, { readonly came: bigint; readonly back: bigint }>();
  for (const { id } of order.payments) {
    const entries = await entriesOf(db, { paymentId: id });
    credits.set(id, {
      came: weigh(entries, { credit: 1, credit_reversal: -1 }),
      back: weigh(entries, { credit_refund: 1, credit_refund_failed: -1 }),
    });
  }
  return { ...order, credits };
}

export type Seen = Awaited<ReturnType<typeof look>>;

export function expectAllToHold(before: Seen, now: Seen): void {
  expectMoney(now);
  expectPayout(now);
  expectClaims(before, now);
  expectGoods(now);
  expectMoves(before, now);
}

const ended = ["failed", "cancelled"];
const isOpen = (state: string) => !ended.includes(state) && state !== "succeeded";
const goodsOf = (now: Seen) => sum(now.lines.map((line) => line.packedAmount ?? line.amount));
const creditedOf = (now: Seen) => sum(now.claims.map(({ amount }) => amount));
const askedOf = (now: Seen) => sum(now.payments.map(({ amount }) => amount));
const refundsOf = (now: Seen) => now.payments.flatMap((payment) => payment.refunds);

/**
 * I2 and I3. What is asked for, less what goes back by credit notes, is the goods as packed less what was credited; and
 * nothing goes back that did not come.
 */
function expectMoney(now: Seen): void {
  const due = goodsOf(now) - creditedOf(now);
  expect(due).toBeGreaterThanOrEqual(0n);
  const live = refundsOf(now).filter(({ state }) => !ended.includes(state));
  const goodwill = sum(live.filter(({ reason }) => reason === "goodwill").map(({ amount }) => amount));
  const byCredit = sum(live.map(({ amount }) => amount)) - goodwill;
  expect(askedOf(now)).toBe(now.totalAmount + now.instalmentsDiffer);
  const left = askedOf(now) - byCredit;
  // What finance gave back of its own will cannot go back once more by a credit note.
  if (goodwill === 0n) expect(left).toBe(due);
  else expect([left >= due, left - goodwill <= due]).toEqual([true, true]);
  for (const { id, captured, refunded, refunds } of now.payments) {
    const done = sum(refunds.filter(({ state }) => state === "succeeded").map(({ amount }) => amount));
    const promised = sum(refunds.filter(({ state }) => isOpen(state)).map(({ amount }) => amount));
    const { came, back } = now.credits.get(id) ?? { came: 0n, back: 0n };
    // The buyer's own credit goes back as what it is, and never more of it than came.
    expect(refunded + back).toBe(done);
    expect(back).toBeLessThanOrEqual(came);
    expect(captured + came - done - promised).toBeGreaterThanOrEqual(0n);
  }
}

/** The producer is owed what stayed of what was asked for, less the fee on the goods after credit notes. */
function expectPayout(now: Seen): void {
  const { payout } = now;
  if (payout === null) return;
  const kept = sum(now.payments.map(({ captured, refunded }) => captured - refunded));
  const base = goodsOf(now) - creditedOf(now);
  const paid = least(kept, least(base, askedOf(now)));
  const fee = paid > 0n && base > 0n ? halfEven(base * BigInt(now.commissionBp), 10_000n) : 0n;
  const owed = paid > fee ? paid - fee : 0n;
  expect({ amount: payout.amount, fee: payout.commission }).toEqual({ amount: owed, fee });
  if (payout.state !== "releasable") return;
  expect(now.state).toBe("completed");
  expect(refundsOf(now).filter(({ state }) => isOpen(state))).toEqual([]);
  // When all is paid back, nothing but the producer's share and the fee may lie there besides the buyer's own credit.
  if (refundsOf(now).every(({ reason }) => reason !== "goodwill")) expect(kept).toBe(base);
}

/** Of no line more is claimed than was delivered, what ended stays as it ended, and open claims are the dispute. */
function expectClaims(before: Seen, now: Seen): void {
  for (const line of now.lines) {
    const standing = line.claimLines.filter(({ claim }) => claim.state !== "withdrawn");
    expect(sum(standing.map(({ grams }) => grams))).toBeLessThanOrEqual(line.packedG ?? line.quantityG);
  }
  const isRunning = ({ state }: { readonly state: string }) => state === "open" || state === "answered";
  for (const was of before.claims) {
    if (!isRunning(was)) expect(now.claims.find(({ id }) => id === was.id)).toEqual(was);
  }
  expect(now.claims.some(isRunning)).toBe(now.state === "disputed");
}

/**
 * I1: the lots' books close; what was loaded and what waits for another truck is what was packed, whatever became of the
 * claims; parts make the line to the gram and, once all has left, to the cent. An order that is completed over goods that
 * never left has given their price back.
 */
function expectGoods(now: Seen): void {
  const loaded = ["shipped", "delivered", "disputed", "completed", "refunded"].includes(now.state);
  for (const line of now.lines) {
    const held = (state: string) =>
      sum(line.reservations.filter((one) => one.state === state).map(({ grams }) => grams));
    const packed = line.packedG ?? line.quantityG;
    const over = now.state === "completed" || now.state === "refunded";
    const waits = over ? 0n : now.restG;
    expect([held("held"), held("shipped")]).toEqual(loaded ? [waits, packed - now.restG] : [packed, 0n]);
    const amount = sum(line.shipped.map((part) => part.amount));
    expect(sum(line.shipped.map((part) => part.grams))).toBe(loaded ? packed - now.restG : 0n);
    const price = line.packedAmount ?? line.amount;
    if (loaded && now.restG === 0n) expect(amount).toBe(price);
    if (now.state === "completed") expect(creditedOf(now)).toBeGreaterThanOrEqual(price - amount);
    for (const { lot } of line.reservations) {
      expect(lot.receivedG + lot.correctedG).toBe(lot.reservedG + lot.shippedG + lot.recalledG + lot.leftG);
    }
  }
}

/** I4: states move along the table alone, and the last event is the state. */
function expectMoves(before: Seen, now: Seen): void {
  expect(now.events.at(-1)?.toState).toBe(now.state);
  expect(now.events.map(({ seq }) => seq)).toEqual(now.events.map((_, at) => at + 1));
  const next = (state: OrderStatus) =>
    (Object.keys(orderMoves[state]) as (keyof typeof orderMoveEvents)[]).map((move) => orderMoveEvents[move]);
  expect([before.state, ...next(before.state)]).toContain(now.state);
}
