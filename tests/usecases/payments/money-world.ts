import { once } from "node:events";
import { createServer } from "node:http";
import { expect } from "vitest";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import type { StandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";
import { startStandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";
import { processInbox } from "#app/usecases/payments/process-inbox.ts";
import { receiveEvent } from "#app/usecases/payments/receive-event.ts";
import { reconcile } from "#app/usecases/payments/reconcile.ts";
import { startPayment } from "#app/usecases/payments/start-payment.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Trade } from "#tests/support/order-builder.ts";
import { orderedAt } from "#tests/support/order-builder.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const secret = "whsec_money";

/** A database of its own, a stand-in for Stripe of its own, and the doorbell between them. */
export type MoneyWorld = {
  readonly fresh: FreshDatabase;
  readonly db: FreshDatabase["db"];
  readonly stripe: StandIn;
  readonly controls: StandIn["controls"];
  readonly outside: Outside;
  readonly now: () => Date;
  readonly call: <A extends Actor>(actor: A, outside?: Outside) => Call<A>;
  readonly system: (outside?: Outside) => Call<{ kind: "system" }>;
  /** What the webhook endpoint answers to the next deliveries instead of doing its work. */
  readonly answers: number[];
  readonly close: () => Promise<void>;
};

export async function openMoneyWorld(): Promise<MoneyWorld> {
  const fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const answers: number[] = [];
  const endpoint = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const forced = answers.shift();
    if (forced !== undefined) return response.writeHead(forced).end();
    const received = await receiveEvent(world.system(), {
      rawBody: Buffer.concat(chunks).toString(),
      signature: String(request.headers["stripe-signature"]),
      secrets: ["whsec_older", secret],
    });
    return response.writeHead(received.ok ? 200 : 400).end();
  });
  endpoint.listen(0, "127.0.0.1");
  await once(endpoint, "listening");
  const address = endpoint.address();
  const port = typeof address === "object" ? address?.port : 0;
  const stripe = await startStandIn({
    clock: () => orderedAt,
    seed: "money",
    accounts: ["acct_seller"],
    webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`,
    webhookSecret: secret,
  });
  const seams = connectStripe({
    secretKey: "sk_test_money",
    apiBase: stripe.url,
    timeoutMs: 300,
    maxNetworkRetries: 0,
  });
  const outside: Outside = quietOutside(seams);
  let calls = 0;
  const call = <A extends Actor>(actor: A, other: Outside = outside): Call<A> => {
    calls += 1;
    return {
      actor,
      db,
      now: stripe.controls.now(),
      lang: "ru",
      requestId: `call-${calls}`,
      outside: other,
    };
  };
  const world: MoneyWorld = {
    fresh,
    db,
    stripe,
    controls: stripe.controls,
    outside,
    now: stripe.controls.now,
    call,
    system: (other) => call({ kind: "system" } as const, other),
    answers,
    close: async () => {
      await stripe.close();
      endpoint.closeAllConnections();
      endpoint.close();
      outside.pictures.close();
      await fresh.close();
    },
  };
  await allowCards(db);
  return world;
}

async function allowCards(db: FreshDatabase["db"]): Promise<void> {
  await db.paymentPolicy.create({
    data: {
      method: "card",
      buyerCountry: "BY",
      sellerCountry: "AZ",
      currency: "USD",
      allowed: true,
      reason: "test",
      source: "test",
      reviewedBy: "test",
      reviewedAt: orderedAt,
    },
  });
}

/** The buyer presses "pay". */
export function press(
  world: MoneyWorld,
  trade: Trade,
  method: "card" | "bank_transfer" = "card",
  outside?: Outside,
) {
  return startPayment(world.call(trade.buyer, outside), {
    number: trade.number,
    method,
    successUrl: `https://shop.test/ru/buyer/orders/${trade.number}?paid={CHECKOUT_SESSION_ID}`,
    cancelUrl: `https://shop.test/ru/buyer/orders/${trade.number}`,
    description: `Заказ ${trade.number}`,
  });
}

/** The same on the database and with the provider of another call, which may die on its way. */
export function pressWith(
  world: MoneyWorld,
  { db, outside }: Call,
  trade: Trade,
  method: "card" | "bank_transfer" = "card",
) {
  const call: MoneyWorld["call"] = (actor, other) => ({ ...world.call(actor, other), db, outside });
  return press({ ...world, call }, trade, method);
}

/** The buyer presses "pay" and is at the payment page; answers the checkout's id. */
export async function atThePage(world: MoneyWorld, trade: Trade): Promise<string> {
  const started = await press(world, trade);
  if (!started.ok) throw new Error(`not started: ${started.refusal.code}`);
  const attempt = await world.db.paymentAttempt.findFirstOrThrow({
    where: { payment: { orderId: trade.orderId }, state: "open" },
  });
  return attempt.externalId ?? "";
}

/** Deliveries arrive and the inbox is worked off. */
export async function ring(world: MoneyWorld): Promise<void> {
  await world.controls.deliveries.idle();
  await processInbox(world.system());
}

export function tidy(world: MoneyWorld): Promise<void> {
  return reconcile(world.system());
}

export function later(world: MoneyWorld, minutes: number): void {
  world.controls.advanceClock(minutes * 60_000);
}

/** Where the money of an order stands, in the words of its rows. */
export async function moneyOf(world: MoneyWorld, trade: Trade) {
  const order = await world.db.order.findUniqueOrThrow({
    where: { id: trade.orderId },
    include: { payments: { include: { attempts: true }, orderBy: { seq: "asc" } }, payout: true },
  });
  const entries = await world.db.ledgerEntry.findMany({
    where: { orderId: order.id },
    orderBy: { recordedAt: "asc" },
  });
  return {
    order: order.state,
    payments: order.payments.map(({ state, captured, refunded, review }) => ({
      state,
      captured,
      refunded,
      review,
    })),
    attempts: order.payments.flatMap(({ attempts }) => attempts.map(({ state }) => state)).sort(),
    entries: entries.map(({ kind }) => kind).sort(),
    payout: order.payout && { state: order.payout.state, amount: order.payout.amount },
  };
}

/** The usual order's only instalment. */
export const total = 25_000_00n;

/** How the usual order stands when it was paid by card, once. */
export const paidOnce = {
  order: "preparing",
  payments: [{ state: "paid", captured: total, refunded: 0n, review: null }],
  attempts: ["succeeded"],
  entries: ["capture"],
  payout: { state: "held", amount: 24_250_00n },
};

/** The buyer cancels. */
export function cancel(world: MoneyWorld, trade: Trade) {
  const by = { actor: "buyer", kind: "buyer", userId: trade.buyer.userId } as const;
  const move = { command: "cancel", by, now: world.now(), reason: "changed our minds" } as const;
  return inTransaction(world.db, (tx) => moveOrder(tx, trade.orderId, move));
}

/** The books hold, whatever happened. */
export async function expectBooksToBalance(world: MoneyWorld): Promise<void> {
  const broken: unknown[] = [];
  for await (const entry of checkLedger(world.db)) broken.push(entry);
  expect(broken).toEqual([]);
}

/** Throws right after an outside call was answered, as if the process had died before it could write the answer. */
export class Died extends Error {}

/** An outside world in which the process dies after the named call; the call itself has happened. */
export function dyingAfter(
  world: MoneyWorld,
  name: "openCheckout" | "requestRefund" | "requestTransfer" | "readCheckout" | "expireCheckout",
): Outside {
  const die = async (answer: Promise<unknown>): Promise<never> => {
    await answer;
    throw new Died(name);
  };
  const { payIn, payOut } = world.outside;
  return {
    ...world.outside,
    payIn: {
      ...payIn,
      ...(name === "openCheckout" ? { openCheckout: (asked) => die(payIn.openCheckout(asked)) } : {}),
      ...(name === "requestRefund" ? { requestRefund: (asked) => die(payIn.requestRefund(asked)) } : {}),
      ...(name === "readCheckout" ? { readCheckout: (id) => die(payIn.readCheckout(id)) } : {}),
      ...(name === "expireCheckout"
        ? { expireCheckout: (id, key) => die(payIn.expireCheckout(id, key)) }
        : {}),
    },
    payOut: {
      ...payOut,
      ...(name === "requestTransfer"
        ? { requestTransfer: (asked) => die(payOut.requestTransfer(asked)) }
        : {}),
    },
  };
}

/** Ends a test of money: whatever happened, the books balance. */
export async function closeMoneyWorld(world: MoneyWorld): Promise<void> {
  await expectBooksToBalance(world);
  await world.close();
}
