import type { Tx } from "#app/db/client.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { Approver } from "#app/domain/payments/approval.ts";

/** Staff may belong to companies and decide nothing of theirs. */
export function isOwnOrder(
  actor: Finance | Director,
  order: { readonly buyerId: string; readonly producerId: string },
): boolean {
  return roleIn(actor, order.buyerId) !== null || roleIn(actor, order.producerId) !== null;
}

/**
 * The receipt came from a company the person belongs to, or is guessed to be for an order of one: a receipt has no order
 * of its own.
 */
export async function isOwnReceipt(
  tx: Tx,
  actor: Finance | Director,
  line: { readonly paymentId: string | null; readonly partyTaxNumber: string },
): Promise<boolean> {
  if (actor.memberships.length === 0) return false;
  const guess =
    line.paymentId === null
      ? null
      : await tx.payment.findUnique({ where: { id: line.paymentId }, include: { order: true } });
  if (guess !== null && isOwnOrder(actor, guess.order)) return true;
  if (line.partyTaxNumber === "") return false;
  const senders = await tx.company.findMany({
    where: { taxNumber: line.partyTaxNumber },
    select: { id: true },
  });
  return senders.some(({ id }) => roleIn(actor, id) !== null);
}

/** The person of finance as rules about outgoing money see them. */
export function approverOf(
  actor: Finance | Director,
  order: { readonly buyerId: string; readonly producerId: string },
): Approver {
  return { userId: actor.userId, role: actor.kind, ownCompany: isOwnOrder(actor, order) };
}
