import type { Tx } from "#app/db/client.server.ts";
import type { ApprovalModel } from "#app/db/generated/models.ts";
import type { ApprovalState } from "#app/domain/orders/approval.ts";

/**
 * Ends a locked request without orders. Its lines go back into the basket of whoever asked, if they are still in the
 * company, except goods that lie there anew.
 */
export async function endApproval(
  tx: Tx,
  approval: ApprovalModel,
  end: {
    readonly state: ApprovalState;
    readonly now: Date;
    readonly byUserId: string | null;
    readonly reason: string;
  },
): Promise<void> {
  const { id, buyerId: companyId, requestedById: userId } = approval;
  await tx.approval.update({
    where: { id, state: "waiting" },
    data: { state: end.state, decidedAt: end.now, decidedById: end.byUserId, reason: end.reason },
  });
  const member = await tx.membership.findUnique({ where: { userId_companyId: { userId, companyId } } });
  if (member === null) return;
  const lines = await tx.approvalLine.findMany({ where: { approvalId: id }, orderBy: { id: "asc" } });
  await tx.basketLine.createMany({
    data: lines.map((line) => ({
      companyId,
      userId,
      listingId: line.listingId,
      quantityG: line.quantityG,
      shownPriceE4: line.shownPriceE4,
      shownCurrency: line.shownCurrency,
      shownIncoterm: line.shownIncoterm,
      shownPlace: line.shownPlace,
      addedAt: end.now,
    })),
    skipDuplicates: true,
  });
}
