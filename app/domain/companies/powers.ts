/**
 * Who may do what in a company, in one place: the least role of every deed that is done for a company. The use cases
 * enforce it and a table test walks all of them with every role. Limits of what a member may buy come on top.
 */
import type { CompanyRole, Member } from "../actor.ts";
import { covers, roleIn } from "../actor.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** Trading is a manager's work; reading is every member's. */
export const trades = "manager" satisfies CompanyRole;

export const leastRole = {
  // the company itself: papers, bank, people
  "save-company": "owner",
  "submit-company": "owner",
  "add-company-paper": "owner",
  "remove-company-paper": "owner",
  "change-company": "owner",
  "withdraw-company-change": "owner",
  "invite-member": "owner",
  "resend-invitation": "owner",
  "withdraw-invitation": "owner",
  "set-role": "owner",
  "remove-member": "owner",
  "transfer-ownership": "owner",
  "set-limit": "owner",
  "create-api-key": "owner",
  "revoke-api-key": "owner",
  "add-webhook": "owner",
  "remove-webhook": "owner",
  "restart-webhook": "owner",
  "resend-delivery": "owner",
  "leave-company": "viewer",
  // goods
  "save-draft": trades,
  "submit-listing": trades,
  "withdraw-listing": trades,
  "change-price": trades,
  "change-stock": trades,
  "pause-listing": trades,
  "resume-listing": trades,
  "archive-listing": trades,
  "add-lot": trades,
  "receive-lot": trades,
  "correct-lot": trades,
  "recall-lot": trades,
  // buying
  "add-to-basket": trades,
  "change-quantity": trades,
  "remove-line": trades,
  "accept-changes": trades,
  "place-orders": trades,
  "approve-purchase": "owner",
  pay: trades,
  "report-payment": trades,
  // quotations, on either side
  "request-quotation": trades,
  "make-offer": trades,
  "accept-offer": trades,
  "decline-offer": trades,
  "withdraw-offer": trades,
  "send-message": trades,
  // orders under way
  "confirm-order": trades,
  "decline-order": trades,
  "change-order": trades,
  "consent-weight": trades,
  reorder: trades,
  "cancel-order": trades,
  "request-cancellation": trades,
  "agree-cancellation": trades,
  "refuse-cancellation": trades,
  "record-packed-weight": trades,
  "upload-paper": trades,
  "choose-route": trades,
  "mark-shipped": trades,
  "report-milestone": trades,
  "confirm-delivery": trades,
  "open-claim": trades,
  "answer-claim": trades,
  "reply-claim": trades,
  "withdraw-claim": trades,
  review: trades,
  "answer-review": trades,
} as const satisfies Readonly<Record<string, CompanyRole>>;

export type CompanyDeed = keyof typeof leastRole;

export type NotYours = { readonly code: "not-found" | "not-allowed" };

/** Whether a role may do a deed; somebody without a role is not to know of the company. */
export function roleMay(role: CompanyRole | null, deed: CompanyDeed): Result<null, NotYours> {
  if (role === null) return refuse({ code: "not-found" });
  return covers(role, leastRole[deed]) ? ok(null) : refuse({ code: "not-allowed" });
}

/** Whether a person may do a deed for a company. */
export function mayDo(
  person: Pick<Member, "memberships" | "userId" | "name" | "email" | "activeCompanyId">,
  companyId: string,
  deed: CompanyDeed,
): Result<null, NotYours> {
  return roleMay(roleIn(person, companyId), deed);
}
