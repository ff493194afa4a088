/** Phone, e-mail and people of a company are shown between verified sides only. */
import type { CompanyKind, CompanyState, Membership } from "../actor.ts";

type Side = { readonly kind: CompanyKind; readonly state: CompanyState };

/**
 * Whether somebody of these companies may see how to reach another: one of theirs and the other are verified, and they
 * stand on the two sides of the trade. Their own they see on its page.
 */
export function maySeeContacts(memberships: readonly Membership[], other: Side): boolean {
  return (
    other.state === "verified" &&
    memberships.some(({ kind, state }) => state === "verified" && kind !== other.kind)
  );
}

const known: ReadonlySet<CompanyState> = new Set(["verified", "suspended"]);

/**
 * On an order: both were verified when it was placed. A suspension stops what is new and not what runs, and goods under
 * way without anybody to call would be worse; a side that lost its verification otherwise is silent.
 */
export function orderShowsContacts(buyer: CompanyState, producer: CompanyState): boolean {
  return known.has(buyer) && known.has(producer);
}
