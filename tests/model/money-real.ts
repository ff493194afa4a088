import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { minor } from "#app/domain/money.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import { answerCancellation } from "#app/usecases/orders/answer-cancellation.ts";
import { cancelOrder } from "#app/usecases/orders/cancel-order.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { declineOrder } from "#app/usecases/orders/decline-order.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";
import { requestCancellation } from "#app/usecases/orders/request-cancellation.ts";
import { ruleCancellation } from "#app/usecases/orders/rule-cancellation.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmPayout } from "#app/usecases/payments/confirm-payout.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { openInstalments } from "#app/usecases/payments/open-instalments.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { reversePayout } from "#app/usecases/payments/reverse-payout.ts";
import { withdrawRefund } from "#app/usecases/payments/withdraw-refund.ts";
import { aConfirmedOrder, aDirector, aFinancePerson, aPlacedOrder } from "#tests/support/order-builder.ts";
import { aHouseAccount } from "#tests/usecases/payments/bank-world.ts";
import { atThePage, openMoneyWorld, press, ring as ringOnce } from "#tests/usecases/payments/money-world.ts";
import type { Action, Model } from "./money-model.ts";
import { backOf, creditOf, receiptOf, refundOf } from "./money-outgoing.ts";
import type { Done, Real } from "./money-provider.ts";
import { atTheProvider, done, letTimePass, ring } from "./money-provider.ts";

/** An order that was just placed, and money of other orders at the provider, which keeps its fees. */
export async function aRealOrder({
  terms,
  sellerByCard,
}: Pick<Model, "terms" | "sellerByCard">): Promise<Real> {
  const world = await openMoneyWorld();
  const seller = sellerByCard ? { stripeAccount: "acct_seller" } : {};
  const trade = await aPlacedOrder(world.db, { paymentTerms: terms, ...seller });
  await aHouseAccount(world);
  const other = await aConfirmedOrder(world.db, { kg: 80_000 });
  world.controls.pay(await atThePage(world, other));
  await ringOnce(world);
  world.controls.deliveries.hold();
  const people = [
    await aFinancePerson(world.db),
    await aDirector(world.db),
    await aFinancePerson(world.db),
  ] as const;
  return { world, trade, people, attempts: [], refunds: [], disputes: [], used: 0 };
}

const nothingThere: Done = { ok: false, refusal: { code: "not-found" } };

/** Does a deed in the product and says how it was answered; amounts are those of the model as it stood before. */
export async function actOnMoney(real: Real, action: Action, model: Model): Promise<Done> {
  const { world, trade, people } = real;
  const { db } = world;
  const { number, orderId } = trade;
  const buyer = world.call(trade.buyer);
  const producer = world.call(trade.producer);
  const director = world.call(people[1]);
  switch (action.kind) {
    case "confirm":
      return confirmOrder(producer, number);
    case "decline":
      return declineOrder(producer, number, "sold out");
    case "cancel":
      return cancelOrder(buyer, number, "changed our minds");
    case "ask-cancel":
      return requestCancellation(sideOf(real, action.side), number, "no truck");
    case "answer-cancel":
      return answerCancellation(sideOf(real, action.side), number, action.agrees);
    case "rule-cancel":
      return ruleCancellation(director, number, { cancels: action.cancels, reason: "heard both" });
    case "invoice":
      return bringInvoice(real);
    case "ship":
    case "deliver":
      return onTheRoad(real, action.kind);
    case "press":
      return press(world, trade, action.method);
    case "receipt": {
      const payment = model.payments[action.seq - 1];
      const row = await db.payment.findFirst({ where: { orderId, seq: action.seq } });
      if (row === null || payment === undefined) return nothingThere;
      real.used += 1;
      const amount = minor(BigInt(receiptOf(payment, action.size)));
      const money = { amount, currency: "USD", reference: `in-${real.used}` } as const;
      return recordTransfer(world.call(people[0]), { paymentId: row.id, ...money });
    }
    case "claim":
      return openClaim(buyer, number, { reason: "quality", comment: "soft", lines: [], photos: [] });
    case "answer-claim":
      return answerClaim(producer, number, { comment: "it left sound" });
    case "withdraw-claim":
      return withdrawClaim(buyer, number);
    case "settle-claim": {
      const claim = await db.claim.findFirst({ where: { orderId }, orderBy: { number: "desc" } });
      const amount = minor(BigInt(creditOf(model, action.outcome)));
      const ruling = { outcome: action.outcome, amount, comment: "photos speak" };
      return claim === null ? nothingThere : settleClaim(director, claim.id, ruling);
    }
    case "refund":
    case "approve-refund":
    case "withdraw-refund":
    case "confirm-refund":
      return moveRefund(real, action, model);
    case "approve-payout":
    case "export-payouts":
    case "confirm-payout":
    case "reverse-payout":
      return movePayout(real, action, model);
    case "ring":
      return ring(real, action.how);
    case "wait":
      await letTimePass(real, action.minutes);
      return done;
    default:
      return atTheProvider(real, action);
  }
}

const sideOf = ({ world, trade }: Real, side: "buyer" | "producer") =>
  world.call<Buyer | Producer>(side === "buyer" ? trade.buyer : trade.producer);

/** The commercial invoice is made; its own rules are tested with the papers. */
async function bringInvoice({ world, trade: { orderId } }: Real): Promise<Done> {
  const invoices = { orderId, kind: "commercial_invoice", state: "accepted" } as const;
  const made = await world.db.paper.count({ where: invoices });
  const { state } = await world.db.order.findUniqueOrThrow({ where: { id: orderId } });
  if (made > 0 || state !== "preparing") return nothingThere;
  await inTransaction(world.db, async (tx) => {
    await lockRow(tx, "order", orderId);
    const paper = {
      kind: "commercial_invoice",
      level: "order",
      owner: "producer",
      state: "accepted",
    } as const;
    await tx.paper.create({ data: { orderId, ...paper, uploadedAt: world.now() } });
    await openInstalments(tx, orderId, world.now());
  });
  return done;
}

/** Papers and trucks are taken as given: what money allows is the point. */
async function onTheRoad({ world, trade }: Real, deed: "ship" | "deliver"): Promise<Done> {
  const { orderId } = trade;
  const now = world.now();
  return inTransaction(world.db, async (tx) => {
    const by = { actor: "producer", kind: "producer", userId: trade.producer.userId } as const;
    if (deed === "ship")
      return moveOrder(tx, orderId, { command: "ship", by, now, facts: { papersMissing: [] } });
    const truck = {
      orderId,
      number: 1,
      plate: "77-AB-1",
      cmrNumber: "1",
      packedG: 20_000_000n,
      loadedAt: now,
    };
    const shipped = await tx.order.count({ where: { id: orderId, state: "shipped" } });
    if (shipped === 1)
      await tx.truck.create({ data: { ...truck, state: "arrived", arrivedAt: now, receivedAt: now } });
    return moveOrder(tx, orderId, { command: "deliver", by, now });
  });
}

type OfRefund = Extract<Action, { kind: "refund" | "approve-refund" | "withdraw-refund" | "confirm-refund" }>;

async function moveRefund(real: Real, action: OfRefund, model: Model): Promise<Done> {
  const { world, trade, people } = real;
  if (action.kind === "confirm-refund") {
    real.used += 1;
    const reference = `back-${real.used}`;
    return confirmRefund(world.call(people[0]), { refundId: real.refunds[action.refund] ?? "", reference });
  }
  const call = world.call(people[action.by]);
  if (action.kind === "withdraw-refund") {
    return withdrawRefund(call, { refundId: real.refunds[action.refund] ?? "", reason: "not due" });
  }
  if (action.luck === "no-answer")
    world.controls.addFault({ match: "POST /v1/refunds", kind: "reset", at: "after", times: 2 });
  const asked = async (): Promise<Done> => {
    if (action.kind === "approve-refund") return approveRefund(call, real.refunds[action.refund] ?? "");
    const payment = model.payments[action.seq - 1];
    const row = await world.db.payment.findFirst({ where: { orderId: trade.orderId, seq: action.seq } });
    if (payment === undefined || row === null) return nothingThere;
    return requestRefund(call, {
      paymentId: row.id,
      amount: minor(BigInt(refundOf(payment, action.size))),
      reason: "agreed",
      formToken: "",
      houseBears: action.bears,
    });
  };
  const answer = await asked();
  world.controls.clearFaults();
  return answer;
}

type OfPayout = Extract<
  Action,
  { kind: "approve-payout" | "export-payouts" | "confirm-payout" | "reverse-payout" }
>;

async function movePayout(real: Real, action: OfPayout, model: Model): Promise<Done> {
  const { world, trade, people } = real;
  const payout = await world.db.payout.findUnique({ where: { orderId: trade.orderId } });
  if (payout === null || model.payout === null) return nothingThere;
  const payoutId = payout.id;
  const finance = world.call(people[0]);
  if (action.kind === "export-payouts") return exportPayouts(finance);
  if (action.kind === "confirm-payout") return confirmPayout(finance, { payoutId, reference: "out-1" });
  if (action.kind === "reverse-payout") {
    const amount = minor(BigInt(backOf(model.payout, action.half)));
    return reversePayout(finance, { payoutId, amount, reason: "a refund needs it" });
  }
  if (action.luck === "no-answer")
    world.controls.addFault({ match: "POST /v1/transfers", kind: "reset", at: "after", times: 2 });
  const answer = await approvePayout(world.call(people[action.by]), payoutId);
  world.controls.clearFaults();
  return answer;
}
