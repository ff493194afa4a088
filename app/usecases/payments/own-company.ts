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

/** The person of finance as rules about outgoing money see them. */
export function approverOf(
  actor: Finance | Director,
  order: { readonly buyerId: string; readonly producerId: string },
): Approver {
  return { userId: actor.userId, role: actor.kind, ownCompany: isOwnOrder(actor, order) };
}
