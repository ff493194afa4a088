/** One order driven through packing, money and claims by the deeds of the product, in a database shared by many. */
import type { Db } from "#app/db/client.server.ts";
import type { Actor, Director, Finance } from "#app/domain/actor.ts";
import type { ClaimOutcome } from "#app/domain/claims/states.ts";
import { minor } from "#app/domain/money.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Result } from "#app/domain/result.ts";
import { TooBusy } from "#app/domain/too-busy.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import { consentWeight } from "#app/usecases/orders/consent-weight.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import type { OrderOptions, Trade } from "../support/order-builder.ts";
import { aConfirmedOrder, aDirector, aFinancePerson, orderedAt } from "../support/order-builder.ts";
import { callAt, oneTruck } from "../support/order-world.ts";

/** What can be done; a share is in hundredths of whatever it is a share of. */
export type Deed =
  | { readonly kind: "pack"; readonly share: number; readonly ask: boolean }
  | { readonly kind: "consent"; readonly yes: boolean }
  | { readonly kind: "pay"; readonly share: number }
  | { readonly kind: "ship"; readonly share: number }
  | { readonly kind: "receive"; readonly share: number }
  | { readonly kind: "claim"; readonly share: number }
  | { readonly kind: "refund"; readonly share: number }
  | { readonly kind: "approve"; readonly refund: number }
  | { readonly kind: "debit"; readonly refund: number }
  | OfClaim;
type OfClaim =
  | { readonly kind: "answer"; readonly claim: number }
  | { readonly kind: "withdraw"; readonly claim: number }
  | {
      readonly kind: "settle";
      readonly claim: number;
      readonly outcome: ClaimOutcome;
      readonly share: number;
    }
  | { readonly kind: "settle-twice"; readonly claim: number; readonly share: number }
  | { readonly kind: "settle-while-withdrawn"; readonly claim: number; readonly share: number };

export type Market = {
  readonly db: Db;
  readonly finance: readonly [Finance, Finance];
  readonly directors: readonly [Director, Director];
};

export async function openMarket(db: Db): Promise<Market> {
  return {
    db,
    finance: [await aFinancePerson(db), await aFinancePerson(db)],
    directors: [await aDirector(db), await aDirector(db)],
  };
}

/** One life: its order, and a clock that goes on a minute with each deed. */
export type Life = Market & { readonly trade: Trade; minutes: number };

export async function beginLife(market: Market, options: OrderOptions): Promise<Life> {
  const trade = await aConfirmedOrder(market.db, options);
  // Which papers there are is another matter: here they are all in order.
  await market.db.paper.updateMany({ where: { orderId: trade.orderId }, data: { state: "accepted" } });
  return { ...market, trade, minutes: 0 };
}

type Done = Result<unknown, { readonly code: string }>;

const shareOf = (whole: bigint, share: number) => (whole * BigInt(share)) / 100n;
const nothing: Done = { ok: false, refusal: { code: "nothing-there" } };
const clockOf = ({ minutes }: Life) => new Date(orderedAt.getTime() + minutes * 60_000);

/** As a person is told it: on a machine that is busy with other things a deed may wait too long, and has done nothing. */
function busy(error: unknown): Done {
  if (error instanceof TooBusy) return { ok: false, refusal: { code: "house-busy" } };
  throw error;
}

/** Does the deed; what there is nothing for is refused. Of two in the same instant both answers. */
export function act(life: Life, deed: Deed): Promise<readonly Done[]> {
  return doDeed(life, deed).catch((error: unknown) => [busy(error)]);
}

async function doDeed(life: Life, deed: Deed): Promise<readonly Done[]> {
  life.minutes += 1;
  const call = <A extends Actor>(actor: A) => callAt(life.db, actor, clockOf(life));
  const { number, orderId, buyer, producer } = life.trade;
  const line = await life.db.orderLine.findFirstOrThrow({ where: { orderId } });
  switch (deed.kind) {
    case "pack": {
      const weight = grams(shareOf(line.quantityG, deed.share));
      const said = [{ line: line.id, weight }];
      return [await recordPackedWeight(call(producer), number, said, { askConsent: deed.ask })];
    }
    case "consent": {
      const request = await life.db.weightRequest.findFirst({ where: { orderId, state: "asked" } });
      return [request === null ? nothing : await consentWeight(call(buyer), number, request.id, deed.yes)];
    }
    case "ship":
      return [await ship(life, deed.share)];
    case "receive": {
      const weight = grams(shareOf(line.packedG ?? line.quantityG, deed.share));
      const lines = deed.share === 100 ? [] : [{ line: line.id, weight }];
      return [await confirmDelivery(call(buyer), number, { trucks: [], lines })];
    }
    case "claim": {
      const weight = grams(shareOf(line.packedG ?? line.quantityG, deed.share));
      const lines = deed.share === 0 ? [] : [{ line: line.id, weight }];
      const { state } = await life.db.order.findUniqueOrThrow({ where: { id: orderId } });
      const reason = state === "shipped" ? ("lost" as const) : ("quality" as const);
      const claim = { reason, comment: "soft", lines, photos: [] };
      return [await openClaim(call(buyer), number, claim)];
    }
    case "pay":
      return [await pay(life, deed.share)];
    case "refund":
    case "approve":
    case "debit":
      return [await moveRefund(life, deed)];
    default:
      return actOnClaim(life, deed, line.packedAmount ?? line.amount);
  }
}

async function actOnClaim(life: Life, deed: OfClaim, worth: bigint): Promise<readonly Done[]> {
  const { db, trade, directors } = life;
  const call = <A extends Actor>(actor: A) => callAt(db, actor, clockOf(life));
  const claims = await db.claim.findMany({ where: { orderId: trade.orderId }, orderBy: { number: "asc" } });
  const claim = claims[deed.claim % Math.max(1, claims.length)];
  if (claim === undefined) return [nothing];
  const part = (by: Director) => settle(by, "refund-part");
  const settle = (by: Director, outcome: ClaimOutcome) =>
    settleClaim(call(by), claim.id, {
      outcome,
      amount: minor(shareOf(worth, "share" in deed ? deed.share : 0)),
      comment: "heard both",
    }).catch(busy);
  const withdraw = () => withdrawClaim(call(trade.buyer), trade.number, claim.id).catch(busy);
  switch (deed.kind) {
    case "answer": {
      const answer = { claim: claim.id, comment: "it was sound" };
      return [await answerClaim(call(trade.producer), trade.number, answer)];
    }
    case "withdraw":
      return [await withdraw()];
    case "settle":
      return [await settle(directors[0], deed.outcome)];
    case "settle-twice":
      return Promise.all([part(directors[0]), part(directors[1])]);
    case "settle-while-withdrawn":
      return Promise.all([part(directors[0]), withdraw()]);
  }
}

/** What has not left goes, or a share of it; the papers of the rest are in order, too. */
async function ship(life: Life, share: number): Promise<Done> {
  const { db, trade } = life;
  const where = { orderId: trade.orderId, state: "required" as const };
  await db.paper.updateMany({ where, data: { state: "accepted" } });
  const order = await db.order.findUniqueOrThrow({ where: { id: trade.orderId }, include: { lines: true } });
  const packed = order.lines.reduce((sum, line) => sum + (line.packedG ?? line.quantityG), 0n);
  const loaded = grams(shareOf(order.restG > 0n ? order.restG : packed, share));
  const trucks = oneTruck.map((truck) => ({ ...truck, packed: share === 100 ? null : loaded }));
  return markShipped(callAt(db, trade.producer, clockOf(life)), trade.number, trucks);
}

/** Finance books a transfer for the first instalment that is not paid. */
async function pay(life: Life, share: number): Promise<Done> {
  const { db, trade, finance } = life;
  const due = await db.payment.findFirst({
    where: { orderId: trade.orderId, cancelledAt: null, state: { in: ["due", "partially_paid"] } },
    orderBy: { seq: "asc" },
  });
  const amount = due === null ? 0n : shareOf(due.amount - due.captured, share);
  if (due === null || amount <= 0n) return nothing;
  return recordTransfer(callAt(db, finance[0], clockOf(life)), {
    paymentId: due.id,
    reference: `${trade.number}/${life.minutes}`,
    amount: minor(amount),
    currency: due.currency,
  });
}

/** Finance gives back of its own will, another person approves a refund, or it is found on a statement. */
async function moveRefund(
  life: Life,
  deed: Extract<Deed, { kind: "refund" | "approve" | "debit" }>,
): Promise<Done> {
  const { db, trade, finance } = life;
  const { orderId } = trade;
  if (deed.kind === "refund") {
    const paid = await db.payment.findFirst({
      where: { orderId, captured: { gt: 0 } },
      orderBy: { seq: "asc" },
    });
    if (paid === null) return nothing;
    const amount = minor(shareOf(paid.captured, deed.share));
    const wish = { paymentId: paid.id, amount, reason: "goodwill", formToken: "" };
    return requestRefund(callAt(db, finance[0], clockOf(life)), wish);
  }
  const refunds = await db.refund.findMany({
    where: { orderId },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  });
  const refund = refunds[deed.refund % Math.max(1, refunds.length)];
  if (refund === undefined) return nothing;
  const call = callAt(db, finance[1], clockOf(life));
  if (deed.kind === "approve") return approveRefund(call, refund.id);
  return confirmRefund(call, { refundId: refund.id, reference: `DEBIT-${refund.id}` });
}
