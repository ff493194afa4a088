/** What happens outside the house: at the provider, on its way here, and by the clock; and what the life has made so far. */
import { holidaysOf } from "#app/db/holidays.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { openRequest } from "#app/domain/orders/cancellation.ts";
import { overdueCancellationFrom } from "#app/domain/orders/deadlines.ts";
import type { Result } from "#app/domain/result.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { orderedAt } from "#tests/support/order-builder.ts";
import type { MoneyWorld } from "#tests/usecases/payments/money-world.ts";
import { later, tidy } from "#tests/usecases/payments/money-world.ts";
import type { Action } from "./money-model.ts";

export type Done = Result<unknown, { readonly code: string }>;
export const done: Done = { ok: true, value: null };

export type Real = {
  readonly world: MoneyWorld;
  readonly trade: Trade;
  readonly people: readonly [Finance, Director, Finance];
  /** Ids in the order in which they came, as the model counts them. */
  readonly attempts: string[];
  readonly refunds: string[];
  readonly disputes: string[];
  /** References of the bank that were used. */
  used: number;
};

type AtProvider = Extract<
  Action,
  { kind: "pay" | "settle-slow" | "bank-answers" | "refunds-wait" | "dispute" | "close-dispute" }
>;

/** What the buyer, or their bank, does at the provider; what it refuses throws there. */
export async function atTheProvider(real: Real, action: AtProvider): Promise<Done> {
  const { world } = real;
  const { controls } = world;
  if ("news" in action && action.news === "lost") controls.deliveries.drop(99);
  const answer = await atProvider(real, action).then(
    () => done,
    (): Done => ({ ok: false, refusal: { code: "the provider refuses" } }),
  );
  controls.deliveries.drop(0);
  return answer;
}

async function atProvider(real: Real, action: AtProvider): Promise<void> {
  const { controls } = real.world;
  switch (action.kind) {
    case "refunds-wait":
      return controls.makeRefundsWait(action.wait);
    case "bank-answers": {
      const id = await refundThere(real, real.refunds[action.refund] ?? "");
      return action.good ? controls.settleRefund(id) : controls.failRefund(id);
    }
    case "close-dispute":
      return controls.closeDispute(real.disputes[action.dispute] ?? "", action.won ? "won" : "lost");
    default: {
      const where = { id: real.attempts[action.attempt] ?? "" };
      const attempt = await real.world.db.paymentAttempt.findUniqueOrThrow({ where });
      const session = attempt.externalId ?? "";
      if (action.kind === "pay") return controls.pay(session, action.way);
      if (action.kind === "settle-slow") {
        return controls.settleSlowPayment(session, action.good ? "succeeded" : "failed");
      }
      const amount = action.half ? Math.floor(Number(attempt.amount) / 2) : undefined;
      real.disputes.push(controls.openDispute(await captureOf(real, session), amount));
    }
  }
}

async function captureOf({ world }: Real, session: string): Promise<string> {
  const read = await world.outside.payIn.readCheckout(session);
  return read.outcome === "answered" ? (read.facts.captures[0]?.externalId ?? "") : "";
}

/** The provider's id of a refund, also of one whose answer never came. */
async function refundThere({ world }: Real, refundId: string): Promise<string> {
  const { chargeId } = await world.db.refund.findUniqueOrThrow({ where: { id: refundId } });
  const found = await world.outside.payIn.findRefundByOurId(refundId, chargeId ?? "");
  return found.outcome === "answered" ? (found.facts?.externalId ?? "") : "";
}

/** Writes down what a deed made, in the order in which the model makes it. */
export async function count(real: Real): Promise<void> {
  const { world, trade, attempts, refunds } = real;
  const ofOrder = { payment: { orderId: trade.orderId } };
  const made = await world.db.paymentAttempt.findMany({ where: { ...ofOrder, id: { notIn: attempts } } });
  attempts.push(...made.map(({ id }) => id));
  const asked = await world.db.refund.findMany({
    where: { ...ofOrder, id: { notIn: refunds } },
    orderBy: [{ payment: { seq: "desc" } }, { method: "desc" }],
  });
  refunds.push(...asked.map(({ id }) => id));
}

/** What was kept back is delivered, in this order or the other, and worked off. */
export async function ring({ world }: Real, how: "once" | "twice" | "reversed"): Promise<Done> {
  const { deliveries } = world.controls;
  const held = world.controls.events().filter(({ state }) => state === "held");
  deliveries.release(how === "reversed" ? "reversed" : "as-made");
  await deliveries.idle();
  if (how === "twice") for (const { event } of held) await deliveries.redeliver(event.id);
  deliveries.hold();
  await processInbox(world.system());
  return done;
}

export async function letTimePass({ world }: Real, minutes: number): Promise<void> {
  later(world, 11);
  await tidy(world);
  later(world, minutes - 11);
  await tidy(world);
  await passDeadlines(world.system());
  await tidy(world);
}

/** The dates that the product's calendar works out, in minutes since the order; the calendar has tests of its own. */
export async function datesOf({ world, trade: { orderId } }: Real) {
  const order = await world.db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { payments: { orderBy: { seq: "asc" } }, claims: { orderBy: { number: "desc" }, take: 1 } },
  });
  const holidays = await holidaysOf(world.db, "BY");
  const minutes = (at: Date | undefined | null) =>
    at ? (at.getTime() - orderedAt.getTime()) / 60_000 : Number.POSITIVE_INFINITY;
  return {
    payments: order.payments.map(({ dueAt }) => ({
      dueAt: minutes(dueAt),
      lapsesAt: minutes(dueAt && overdueCancellationFrom(dueAt, holidays)),
    })),
    claim: minutes(order.claims[0]?.answerDueAt),
    cancellation: minutes(openRequest(order, holidays)?.answerBy),
  };
}
