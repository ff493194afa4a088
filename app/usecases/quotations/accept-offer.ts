import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { showStock } from "#app/db/catalogue-entry.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { holdRows } from "#app/db/lock.server.ts";
import { takeForNewLines } from "#app/db/take-stock.server.ts";
import { allOrNothing } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { minor, priceE4, rateE8 } from "#app/domain/money.ts";
import { isPaymentTerms } from "#app/domain/payment-terms.ts";
import { fromColumn } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { NegotiationRefusal } from "#app/domain/quotations/negotiation.ts";
import { otherSide, stateAt } from "#app/domain/quotations/negotiation.ts";
import { decideOffer } from "#app/domain/quotations/offer-states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { FrozenRate } from "../orders/frozen-rate.ts";
import { enterState, issueAgreedPapers } from "../orders/move-order.ts";
import { writeOrders } from "../orders/write-orders.ts";
import type { GoodsRefusal } from "./goods-to-quote.ts";
import { bothMayTrade, goodsToQuote } from "./goods-to-quote.ts";
import type { MayOweRefusal } from "./may-owe.ts";
import { mayOwe } from "./may-owe.ts";
import type { LockedQuotation, OwnQuotationRefusal } from "./own-quotation.ts";
import { lockOwnQuotation } from "./own-quotation.ts";
import { tellQuotation } from "./tell-quotation.ts";
import type { LimitRefusal } from "./within-limit.ts";
import { withinLimit } from "./within-limit.ts";

export type AcceptOffer = {
  /** The offer that was read; absent: the last one. */
  readonly offerId?: string | undefined;
  /** Where the goods are unloaded; absent: the buyer's address. Only the buyer says it. */
  readonly deliveryAddress?: string | undefined;
  /** The buyer's own number of the purchase order. Only the buyer says it. */
  readonly purchaseOrder?: string | undefined;
  readonly formToken?: string | undefined;
};

export type AcceptRefusal =
  | OwnQuotationRefusal
  | NegotiationRefusal
  | GoodsRefusal
  | LimitRefusal
  | MayOweRefusal
  | { readonly code: "no-offer-yet" }
  | { readonly code: "offer-stock-short"; readonly leftG: Grams };

/**
 * The other side accepts the last offer: its goods are reserved from the lots that keep until the delivery, and a
 * confirmed order stands with exactly its figures; or nothing happens, and the answer says what is left. The listing is
 * held, so that it stays on sale at its revision, and the lots are locked when all else is written but the papers: who
 * finds them empty then takes everything back. The same form sent again answers with the order it made.
 */
export function acceptOffer(
  call: Call<Buyer | Producer>,
  quotationId: string,
  input: AcceptOffer,
): Promise<Result<{ number: string }, AcceptRefusal>> {
  const { actor, now } = call;
  const side = actor.kind;
  const form =
    input.formToken === undefined
      ? null
      : { token: input.formToken, userId: actor.userId, deed: `accept-offer/${quotationId}` };
  const work = async (tx: Tx): Promise<Result<{ number: string }, AcceptRefusal>> => {
    const own = await lockOwnQuotation(tx, actor, quotationId);
    if (!own.ok) return own;
    const quotation = own.value;
    const before = form === null ? null : await formTarget(tx, form);
    if (before !== null) return ok({ number: before });

    const { last: offer } = quotation;
    if (offer === null) {
      const state = stateAt(quotation, now);
      return refuse(state === "requested" ? { code: "no-offer-yet" } : { code: "quotation-over", state });
    }
    if (input.offerId !== undefined && input.offerId !== offer.id) {
      return refuse({ code: "offer-moved-on", state: "countered" });
    }
    const decided = decideOffer(offer, "accept", side, now);
    if (!decided.ok) return decided;
    // The buyer's person: whoever accepts for the buyer, or whose offer the producer accepts.
    const personId = side === "buyer" ? actor.userId : offer.madeById;
    const limit = await withinLimit(
      tx,
      {
        ...offer,
        quotationId,
        buyerId: quotation.buyerId,
        personId,
        rate: frozenRateOf(offer),
        event: offer.id,
      },
      { side, now },
    );
    if (!limit.ok) return limit;
    // Held, not locked: whoever accepts or orders the same goods waits for the lots alone.
    await holdRows(tx, "listing", [offer.listingId]);
    const trading = await bothMayTrade(tx, { buyerId: quotation.buyerId, side, now });
    if (!trading.ok) return trading;
    const goods = await goodsToQuote(tx, {
      listingId: offer.listingId,
      buyerId: quotation.buyerId,
      now,
    });
    if (!goods.ok) return goods;
    const owed = await mayOwe(tx, quotation.buyerId, offer, { side, now });
    if (!owed.ok) return owed;

    const order = await orderOf(tx, call, { quotation, offer, input, personId, ...goods.value });
    await writeAcceptance(tx, call, quotation, { offerId: offer.id, order });
    if (form !== null) await spendForm(tx, form, order.number, now);
    const producerPerson = side === "producer" ? actor.userId : offer.madeById;
    const confirmed = await enterState(tx, order.id, {
      command: "confirm",
      // Both have agreed: whoever spoke for the producer has confirmed it.
      by: { actor: "producer", kind: "producer", userId: producerPerson },
      now,
      requestId: call.requestId,
      data: { quotation: quotationId },
    });
    if (!confirmed.ok) throw new Error(`an agreed order was not confirmed: ${confirmed.refusal.code}`);

    const { listing, revision } = goods.value;
    const taken = await takeForNewLines(
      tx,
      order.lines.map(({ id, listingId, quantity }) => ({
        orderLineId: id,
        listingId,
        quantity,
        deliveryOn: fromColumn(offer.deliverTo),
      })),
      { actorId: actor.userId, now },
    );
    if (!taken.ok) return refuse({ code: "offer-stock-short", leftG: taken.refusal.leftG });
    await issueAgreedPapers(tx, order.id, confirmed.value, now);
    await showStock(
      tx,
      [
        {
          listingId: listing.id,
          lots: taken.value,
          availableFrom: listing.availableFrom && fromColumn(listing.availableFrom),
          availableTo: listing.availableTo && fromColumn(listing.availableTo),
          minimumOrder: grams(revision.minimumOrderG),
        },
      ],
      now,
    );
    return ok({ number: order.number });
  };
  // Above the limit nothing happens but that the owners are told.
  return allOrNothing(
    call.db,
    work,
    ({ code }) => code === "quotation-above-limit" || code === "buyer-above-limit",
  );
}

/** The offer and its quotation have become this order; the other side is told, and it is on record. */
async function writeAcceptance(
  tx: Tx,
  call: Call<Buyer | Producer>,
  quotation: LockedQuotation,
  { offerId, order }: { readonly offerId: string; readonly order: { id: string; number: string } },
): Promise<void> {
  const { actor, now } = call;
  const side = actor.kind;
  const { id: quotationId, buyerId, producerId } = quotation;
  await tx.offer.update({
    where: { id: offerId, state: "open" },
    data: { state: "accepted", endedAt: now, endedById: actor.userId },
  });
  await tx.quotation.update({
    where: { id: quotationId, state: "open" },
    data: { state: "accepted", waitsOn: null, movedAt: now, orderId: order.id },
  });
  await record(tx, call, {
    deed: "accept-offer",
    subject: "quotation",
    subjectId: quotationId,
    companyId: side === "buyer" ? buyerId : producerId,
    before: { state: "open" },
    after: { state: "accepted", order: order.number },
  });
  await tellQuotation(tx, quotationId, {
    kind: "quotation-accepted",
    event: offerId,
    to: [otherSide(side)],
    by: actor.userId,
    now,
  });
}

type Goods = Extract<Awaited<ReturnType<typeof goodsToQuote>>, { readonly ok: true }>["value"];
type Agreed = Goods & {
  readonly quotation: LockedQuotation;
  readonly offer: NonNullable<LockedQuotation["last"]>;
  readonly input: AcceptOffer;
  readonly personId: string;
};

const frozenRateOf = (offer: Agreed["offer"]): FrozenRate => ({
  rate: rateE8(offer.rateE8),
  date: fromColumn(offer.rateDate),
  source: offer.rateSource,
});

/** The order with exactly what the offer says: its revision, figures, frozen rate and commission. */
async function orderOf(
  tx: Tx,
  call: Call<Buyer | Producer>,
  { quotation, offer, input, personId, commodity }: Agreed,
) {
  const buyer = await tx.company.findUniqueOrThrow({
    where: { id: quotation.buyerId },
    select: { address: true },
  });
  const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: offer.revisionId } });
  if (!isPaymentTerms(offer.paymentTerms)) throw new Error(`an offer has terms ${offer.paymentTerms}`);
  const isBuyer = call.actor.kind === "buyer";
  const [order] = await writeOrders(
    tx,
    [
      {
        checkoutId: null,
        buyerId: quotation.buyerId,
        producerId: quotation.producerId,
        placedById: personId,
        currency: offer.currency,
        incoterm: offer.incoterm,
        place: offer.incotermPlace,
        paymentTerms: offer.paymentTerms,
        // Each payment may choose again.
        paymentMethod: "bank_transfer",
        deliveryAddress: (isBuyer ? input.deliveryAddress : undefined) ?? buyer.address,
        deliverFrom: fromColumn(offer.deliverFrom),
        deliverTo: fromColumn(offer.deliverTo),
        note: "",
        purchaseOrder: (isBuyer ? input.purchaseOrder : undefined) ?? "",
        commissionBp: offer.commissionBp,
        rate: frozenRateOf(offer),
        perishable: commodity.perishable,
        lines: [
          {
            listingId: offer.listingId,
            revisionId: offer.revisionId,
            priceVersionId: offer.priceVersionId,
            commoditySlug: commodity.slug,
            titleAz: revision.titleAz,
            titleRu: revision.titleRu,
            titleBe: revision.titleBe,
            titleEn: revision.titleEn,
            variety: revision.variety,
            grade: revision.grade,
            packaging: revision.packaging,
            quantity: grams(offer.quantityG),
            price: priceE4(offer.priceE4),
            total: minor(offer.amount),
          },
        ],
      },
    ],
    { now: call.now, requestId: call.requestId, byId: personId, data: { quotation: quotation.id } },
  );
  if (order === undefined) throw new Error("an accepted offer made no order");
  return order;
}
