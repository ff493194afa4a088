/** Money leaves the house by two people of finance or the director; up to a configured amount by one. */
import type { StaffRole } from "../actor.ts";
import type { Minor } from "../money.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type Approver = {
  readonly userId: string;
  readonly role: StaffRole;
  /** Belongs to the buyer's or the producer's company. */
  readonly ownCompany: boolean;
};

export type OutgoingMoney = {
  readonly amount: Minor;
  /** Up to this amount, in the same currency, one person is enough. */
  readonly oneIsEnoughUpTo: Minor;
  /** Who entered it; null when the house's own rules made it. */
  readonly enteredBy: string | null;
  /** Who approved it already. */
  readonly approvedBy: readonly string[];
};

export type ApprovalRefusal =
  | { readonly code: "not-finance" }
  | { readonly code: "own-company" }
  | { readonly code: "own-entry" }
  | { readonly code: "already-approved-by-you" };

/**
 * Whether an approval completes what is needed. Entering counts as the first pair of eyes, so a refund entered by one
 * person of finance needs one other; what the rules made needs two. Nobody approves what they entered, except alone
 * and small: up to the configured amount the person who entered it is the one that is enough.
 */
export function decideOutgoing(
  outgoing: OutgoingMoney,
  approver: Approver,
): Result<"approved" | "another_needed", ApprovalRefusal> {
  if (approver.role === "moderator") return refuse({ code: "not-finance" });
  if (approver.ownCompany) return refuse({ code: "own-company" });
  if (outgoing.approvedBy.includes(approver.userId)) return refuse({ code: "already-approved-by-you" });
  if (outgoing.amount <= outgoing.oneIsEnoughUpTo) return ok("approved");
  if (outgoing.enteredBy === approver.userId) return refuse({ code: "own-entry" });
  const people = new Set([...outgoing.approvedBy, approver.userId]);
  if (outgoing.enteredBy !== null) people.add(outgoing.enteredBy);
  return ok(people.size >= 2 ? "approved" : "another_needed");
}
