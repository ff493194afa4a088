import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import type { NegotiationRefusal } from "#app/domain/quotations/negotiation.ts";
import { judgeRequestEnd, otherSide } from "#app/domain/quotations/negotiation.ts";
import { decideOffer } from "#app/domain/quotations/offer-states.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { OwnQuotationRefusal } from "./own-quotation.ts";
import { lockOwnQuotation } from "./own-quotation.ts";
import { tellQuotation } from "./tell-quotation.ts";

export type EndOfferRefusal = OwnQuotationRefusal | NegotiationRefusal;

/**
 * Ends the last offer without an order: the other side declines it, its maker takes it back. While there is no offer it
 * is the request that ends: the producer declines it, the buyer takes it back.
 */
export function endOffer(
  call: Call<Buyer | Producer>,
  quotationId: string,
  command: "decline" | "withdraw",
  offerId?: string,
): Promise<Result<null, EndOfferRefusal>> {
  const { actor, now } = call;
  const side = actor.kind;
  return inTransaction(call.db, async (tx) => {
    const own = await lockOwnQuotation(tx, actor, quotationId);
    if (!own.ok) return own;
    const quotation = own.value;
    const { last } = quotation;
    if (offerId !== undefined && last !== null && last.id !== offerId) {
      return refuse({ code: "offer-moved-on", state: "countered" });
    }
    const decided =
      last === null ? judgeRequestEnd(quotation, command, side, now) : decideOffer(last, command, side, now);
    if (!decided.ok) return decided;
    const state = command === "decline" ? "declined" : "withdrawn";
    if (last !== null) {
      await tx.offer.update({
        where: { id: last.id, state: "open" },
        data: { state, endedAt: now, endedById: actor.userId },
      });
    }
    await tx.quotation.update({
      where: { id: quotationId, state: quotation.state },
      data: { state, waitsOn: null, movedAt: now },
    });
    await record(tx, call, {
      deed: command === "decline" ? "decline-offer" : "withdraw-offer",
      subject: "quotation",
      subjectId: quotationId,
      companyId: side === "buyer" ? quotation.buyerId : quotation.producerId,
      before: { state: quotation.state },
      after: { state },
    });
    await tellQuotation(tx, quotationId, {
      kind: command === "decline" ? "quotation-declined" : "quotation-withdrawn",
      event: last?.id ?? quotationId,
      to: [otherSide(side)],
      by: actor.userId,
      now,
    });
    return ok(null);
  });
}
