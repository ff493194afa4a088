import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { formTarget, spendForm } from "#app/db/form-tokens.server.ts";
import { holdRows } from "#app/db/lock.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { commissionOf } from "#app/db/reference-fees.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { priceE4, priceToDecimal } from "#app/domain/money.ts";
import { minskDate, minskEnd, toColumn } from "#app/domain/plain-date.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import type { NegotiationRefusal } from "#app/domain/quotations/negotiation.ts";
import { judgeNewOffer, otherSide } from "#app/domain/quotations/negotiation.ts";
import type { OfferTerms, TermsRefusal } from "#app/domain/quotations/terms.ts";
import { judgeTerms } from "#app/domain/quotations/terms.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { rateToFreeze } from "../orders/frozen-rate.ts";
import type { GoodsRefusal } from "./goods-to-quote.ts";
import { bothMayTrade, goodsToQuote } from "./goods-to-quote.ts";
import type { MayOweRefusal } from "./may-owe.ts";
import { mayOwe } from "./may-owe.ts";
import type { LockedQuotation, OwnQuotationRefusal } from "./own-quotation.ts";
import { lockOwnQuotation } from "./own-quotation.ts";
import { tellQuotation } from "./tell-quotation.ts";
import type { LimitRefusal } from "./within-limit.ts";
import { withinLimit } from "./within-limit.ts";

export type MakeOffer = OfferTerms & {
  readonly message: string;
  /** Of a producer with several listings of the commodity: which goods; absent: as before. */
  readonly listingId?: string | undefined;
  /** The revision that stood on the page; another one since is refused, so that nobody offers what they have not read. */
  readonly revisionId?: string | undefined;
  /** The last offer that stood on the page; absent: whichever is. */
  readonly answers?: string | undefined;
  readonly formToken?: string | undefined;
};

export type MakeOfferRefusal =
  | OwnQuotationRefusal
  | NegotiationRefusal
  | GoodsRefusal
  | TermsRefusal
  | LimitRefusal
  | MayOweRefusal
  | { readonly code: "goods-edited" }
  | { readonly code: "goods-not-yours" }
  | { readonly code: "rate-missing" };

/**
 * A side makes an offer: the first one, a counter-offer to the other side's, or a new one after the last has ended. It
 * names the revision on sale, freezes the rate and the commission, and reserves nothing.
 */
export function makeOffer(
  call: Call<Buyer | Producer>,
  quotationId: string,
  input: MakeOffer,
): Promise<Result<{ offerId: string }, MakeOfferRefusal>> {
  const { actor, now } = call;
  const side = actor.kind;
  const form =
    input.formToken === undefined
      ? null
      : { token: input.formToken, userId: actor.userId, deed: `make-offer/${quotationId}` };
  return inTransaction(call.db, async (tx) => {
    const own = await lockOwnQuotation(tx, actor, quotationId);
    if (!own.ok) return own;
    const quotation = own.value;
    const before = form === null ? null : await formTarget(tx, form);
    if (before !== null) return ok({ offerId: before });

    const { last } = quotation;
    if (input.answers !== undefined && last !== null && last.id !== input.answers) {
      return refuse({ code: "offer-moved-on", state: "countered" });
    }
    const kind = judgeNewOffer(quotation, side, now);
    if (!kind.ok) return kind;
    const amount = judgeTerms(input, minskDate(now));
    if (!amount.ok) return amount;
    const listingId = input.listingId ?? last?.listingId ?? quotation.listingId;
    if (!(await mayName(tx, quotation, side, listingId))) return refuse({ code: "goods-not-yours" });
    // Before the listing, as when an offer is accepted; the limit is weighed below, at the price of the goods.
    if (side === "buyer") await lockMember(tx, quotation.buyerId, actor.userId);
    // Held, not locked: it stays on sale at its revision, and others may offer the same goods meanwhile.
    await holdRows(tx, "listing", [listingId]);
    const trading = await bothMayTrade(tx, { buyerId: quotation.buyerId, side, now });
    if (!trading.ok) return trading;
    const goods = await goodsToQuote(tx, { listingId, buyerId: quotation.buyerId, now });
    if (!goods.ok) return goods;
    const { revision, price, commodity } = goods.value;
    if (input.revisionId !== undefined && input.revisionId !== revision.id) {
      return refuse({ code: "goods-edited" });
    }
    const today = minskDate(now);
    const rate = rateToFreeze(price.currency, (await ratesOn(tx, today)).published, today);
    if (rate === undefined) return refuse({ code: "rate-missing" });
    // A buyer's offer binds: nobody makes one that they may not keep.
    if (side === "buyer") {
      const purchase = { quotationId, buyerId: quotation.buyerId, personId: actor.userId, rate };
      const figures = { amount: amount.value, currency: price.currency };
      const event = `offer-${quotation.offerCount + 1}`;
      const limit = await withinLimit(tx, { ...purchase, ...figures, event }, { side, now });
      if (!limit.ok) return limit;
    }

    const owed = await mayOwe(
      tx,
      quotation.buyerId,
      { ...input, amount: amount.value, ...price },
      { side, now },
    );
    if (!owed.ok) return owed;

    if (last?.state === "open") {
      const state = kind.value === "counter" ? "countered" : "expired";
      await tx.offer.update({
        where: { id: last.id, state: "open" },
        data: { state, endedAt: now, endedById: state === "countered" ? actor.userId : null },
      });
    }
    const expiresAt = minskEnd(input.validUntil);
    const { id: offerId } = await tx.offer.create({
      data: {
        quotationId,
        seq: quotation.offerCount + 1,
        side,
        madeById: actor.userId,
        madeAt: now,
        listingId,
        revisionId: revision.id,
        priceVersionId: price.id,
        quantityG: input.quantity,
        priceE4: input.price,
        currency: price.currency,
        amount: amount.value,
        incoterm: input.incoterm,
        incotermPlace: input.place,
        deliverFrom: toColumn(input.deliverFrom),
        deliverTo: toColumn(input.deliverTo),
        paymentTerms: input.paymentTerms,
        validUntil: toColumn(input.validUntil),
        expiresAt,
        message: input.message,
        rateE8: rate.rate,
        rateDate: toColumn(rate.date),
        rateSource: rate.source,
        commissionBp: await commissionOf(tx, [commodity.categorySlug], now),
      },
      select: { id: true },
    });
    await tx.quotation.update({
      where: { id: quotationId, state: quotation.state },
      data: {
        state: "open",
        waitsOn: otherSide(side),
        movedAt: now,
        deadlineAt: expiresAt,
        remindedAt: null,
      },
    });
    await record(tx, call, {
      deed: kind.value === "counter" ? "counter-offer" : "make-offer",
      subject: "quotation",
      subjectId: quotationId,
      companyId: side === "buyer" ? quotation.buyerId : quotation.producerId,
      before: { state: quotation.state },
      after: {
        state: "open",
        quantityKg: toKgDecimal(input.quantity),
        price: priceToDecimal(priceE4(input.price)),
        currency: price.currency,
      },
    });
    await tellQuotation(tx, quotationId, {
      kind: kind.value === "counter" ? "quotation-countered" : "quotation-offered",
      event: offerId,
      to: [otherSide(side)],
      by: actor.userId,
      now,
    });
    if (form !== null) await spendForm(tx, form, offerId, now);
    return ok({ offerId });
  });
}

/** A producer names any listing of its own with these goods; a buyer only the one that is negotiated. */
async function mayName(
  tx: Tx,
  quotation: LockedQuotation,
  side: "buyer" | "producer",
  listingId: string,
): Promise<boolean> {
  if (listingId === (quotation.last?.listingId ?? quotation.listingId)) return true;
  if (side === "buyer") return false;
  const own = await tx.listing.count({
    where: {
      id: listingId,
      producerId: quotation.producerId,
      commoditySlug: quotation.request.commoditySlug,
    },
  });
  return own === 1;
}
