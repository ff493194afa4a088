import { record } from "#app/db/audit.server.ts";
import { readOrderable } from "#app/db/basket.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import type { ApprovalModel } from "#app/db/generated/models.ts";
import { holdRows } from "#app/db/lock.server.ts";
import { allOrNothing } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import type { ApprovalRefusal, ApprovalState } from "#app/domain/orders/approval.ts";
import { decideApproval } from "#app/domain/orders/approval.ts";
import type { BasketLine } from "#app/domain/orders/checkout.ts";
import { currentTerms } from "#app/domain/orders/checkout.ts";
import { isPaymentTerms } from "#app/domain/payment-terms.ts";
import { fromColumn, minskDate } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { AcceptedTerms } from "./accept-changes.ts";
import type { OwnApprovalRefusal } from "./own-approval.ts";
import { ownApproval } from "./own-approval.ts";
import type { Placed, PlaceOrdersRefusal } from "./place-lines.ts";
import { placeLines } from "./place-lines.ts";
import { tellAboutApproval } from "./tell-about-approval.ts";

export type ApprovePurchaseRefusal =
  | OwnApprovalRefusal
  | ApprovalRefusal
  | Exclude<PlaceOrdersRefusal, { code: "basket-changed" | "basket-empty" }>
  | { readonly code: "payment-terms-not-offered" }
  | { readonly code: "purchase-changed" };

/**
 * An owner approves a purchase above a member's limit: everything is checked again at this moment, and the orders are
 * placed, all or none. The owner agrees to exactly the terms that the page showed of each line, or, where the form names
 * none, to those the member saw; what has moved since is refused and shown. Of two owners at once one places, the other
 * is told that it is decided.
 */
export function approvePurchase(
  call: Call<Buyer>,
  approvalId: string,
  agreed: readonly AcceptedTerms[] = [],
): Promise<Result<readonly string[], ApprovePurchaseRefusal>> {
  return allOrNothing(call.db, async (tx): Promise<Result<readonly string[], ApprovePurchaseRefusal>> => {
    const own = await ownApproval(tx, call.actor, approvalId);
    if (!own.ok) return own;
    const { approval, isOwner } = own.value;
    if (!isOwner) return refuse({ code: "not-allowed" });
    const decided = decideApproval(approval, "approve", call.now);
    if (!decided.ok) return decided;
    const deliverFrom = fromColumn(approval.deliverFrom);
    const deliverTo = fromColumn(approval.deliverTo);
    if (deliverTo < minskDate(call.now)) return refuse({ code: "delivery-dates-wrong" });
    if (!isPaymentTerms(approval.paymentTerms)) return refuse({ code: "payment-terms-not-offered" });

    const rows = await tx.approvalLine.findMany({ where: { approvalId }, orderBy: { id: "asc" } });
    await holdRows(
      tx,
      "listing",
      rows.map(({ listingId }) => listingId),
    );
    const wanted = await readOrderable(tx, approval.buyerId, rows, call.now, deliverTo);
    const lines: BasketLine[] = [];
    for (const line of wanted.lines) {
      const terms = agreed.find(({ lineId }) => lineId === line.lineId)?.terms;
      const now = currentTerms(line, wanted.offers.get(line.listingId));
      if (terms !== undefined && now?.key !== terms) return refuse({ code: "purchase-changed" });
      lines.push(terms === undefined || now === null ? line : { ...line, shown: now });
    }
    const state = decided.value;
    const placed = await placeLines(
      tx,
      call,
      {
        companyId: approval.buyerId,
        // A token of its own: the member's form answers with the request it made.
        formToken: `approval/${approval.id}`,
        deliveryAddress: approval.deliveryAddress,
        deliverFrom,
        deliverTo,
        paymentTerms: approval.paymentTerms,
        paymentMethod: approval.paymentMethod === "card" ? "card" : "bank_transfer",
        note: approval.note,
        purchaseOrder: approval.purchaseOrder,
      },
      {
        basket: { ...wanted, lines },
        placedById: approval.requestedById,
        limited: false,
        written: (orders) => writeApproval(tx, call, { approval, state, orders }),
      },
    );
    if (!placed.ok) {
      const { code } = placed.refusal;
      return code === "basket-changed" || code === "basket-empty"
        ? refuse({ code: "purchase-changed" })
        : refuse(placed.refusal);
    }
    return ok(placed.value.numbers);
  });
}

/** The request has become these orders; whoever asked is told, and it is on record. */
async function writeApproval(
  tx: Tx,
  call: Call<Buyer>,
  approved: { readonly approval: ApprovalModel; readonly state: ApprovalState; readonly orders: Placed },
): Promise<void> {
  const { approval, state, orders } = approved;
  const { checkoutId, numbers } = orders;
  await tx.approval.update({
    where: { id: approval.id, state: "waiting" },
    data: { state, decidedAt: call.now, decidedById: call.actor.userId, checkoutId },
  });
  await record(tx, call, {
    deed: "approve-purchase",
    subject: "company",
    subjectId: approval.buyerId,
    after: { approval: approval.id, orders: numbers.join(" ") },
  });
  await tellAboutApproval(tx, approval, "purchase-approved", call.now, call.actor.userId);
}
