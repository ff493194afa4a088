import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Db, Tx } from "#app/db/client.server.ts";
import { lockMember } from "#app/db/purchase-limit.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { covers } from "#app/domain/actor.ts";
import { trades } from "#app/domain/companies/powers.ts";
import { toDecimal } from "#app/domain/money.ts";
import { approvalDeadline } from "#app/domain/orders/deadlines.ts";
import type { AboveLimit } from "#app/domain/orders/purchase-limit.ts";
import { toColumn } from "#app/domain/plain-date.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { PlaceOrders } from "./place-lines.ts";
import { tellAboutApproval } from "./tell-about-approval.ts";

type Asked = { readonly kind: "asked"; readonly approvalId: string };
type AskRefusal = { readonly code: "not-found" | "not-allowed" | "moved-on" | "basket-empty" };

/** What a checkout form asked for before, if it did; a form of somebody else's has moved on. */
export async function approvalOfForm(
  db: Db | Tx,
  actor: Buyer,
  { formToken, companyId }: PlaceOrders,
): Promise<Result<Asked, { readonly code: "moved-on" }> | null> {
  const asked = await db.approval.findUnique({
    where: { formToken },
    select: { id: true, buyerId: true, requestedById: true },
  });
  if (asked === null) return null;
  const own = asked.buyerId === companyId && asked.requestedById === actor.userId;
  return own ? ok({ kind: "asked", approvalId: asked.id }) : refuse({ code: "moved-on" });
}

/**
 * Puts a basket that is above the member's limit before the owners, for 24 hours. The lines leave the basket for the
 * request and come back should it end without orders; nothing is reserved.
 */
export function askApproval(
  call: Call<Buyer>,
  input: PlaceOrders,
  above: AboveLimit,
): Promise<Result<Asked, AskRefusal>> {
  const { actor, now } = call;
  return inTransaction(call.db, async (tx): Promise<Result<Asked, AskRefusal>> => {
    const member = await lockMember(tx, input.companyId, actor.userId);
    if (member === null) return refuse({ code: "not-found" });
    if (!covers(member.role, trades)) return refuse({ code: "not-allowed" });
    const before = await approvalOfForm(tx, actor, input);
    if (before !== null) return before;
    const lines = await tx.basketLine.findMany({
      where: { companyId: input.companyId, userId: actor.userId },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    });
    if (lines.length === 0) return refuse({ code: "basket-empty" });
    const approval = await tx.approval.create({
      data: {
        buyerId: input.companyId,
        requestedById: actor.userId,
        formToken: input.formToken,
        requestedAt: now,
        expiresAt: approvalDeadline(now),
        deliveryAddress: input.deliveryAddress,
        deliverFrom: toColumn(input.deliverFrom),
        deliverTo: toColumn(input.deliverTo),
        paymentTerms: input.paymentTerms,
        paymentMethod: input.paymentMethod,
        note: input.note,
        purchaseOrder: input.purchaseOrder ?? "",
        wantedByn: above.wantedByn,
        limitByn: above.limitByn,
        spentByn: above.spentByn,
        lines: {
          create: lines.map((line) => ({
            listingId: line.listingId,
            quantityG: line.quantityG,
            shownPriceE4: line.shownPriceE4,
            shownCurrency: line.shownCurrency,
            shownIncoterm: line.shownIncoterm,
            shownPlace: line.shownPlace,
          })),
        },
      },
    });
    await tx.basketLine.deleteMany({ where: { id: { in: lines.map(({ id }) => id) } } });
    await record(tx, call, {
      deed: "ask-approval",
      subject: "company",
      subjectId: input.companyId,
      after: { approval: approval.id, amount: toDecimal(above.wantedByn), currency: "BYN" },
    });
    await tellAboutApproval(tx, approval, "purchase-asked", now);
    return ok({ kind: "asked", approvalId: approval.id });
  });
}
