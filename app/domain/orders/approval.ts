/** A purchase above a member's limit waits 24 hours for an owner. It reserves nothing and ends once. */
import { isLate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const approvalStates = ["waiting", "approved", "refused", "withdrawn", "expired"] as const;
export type ApprovalState = (typeof approvalStates)[number];

export const approvalEnds = {
  approve: "approved",
  refuse: "refused",
  withdraw: "withdrawn",
  expire: "expired",
} as const satisfies Record<string, ApprovalState>;
export type ApprovalCommand = keyof typeof approvalEnds;

export type ApprovalRefusal =
  | { readonly code: "approval-decided"; readonly state: ApprovalState }
  | { readonly code: "approval-expired" }
  | { readonly code: "approval-not-due" };

/** How a request ends, or why not: it is decided already, or its time is over whether a job has noticed or not. */
export function decideApproval(
  request: { readonly state: ApprovalState; readonly expiresAt: Date },
  command: ApprovalCommand,
  now: Date,
): Result<ApprovalState, ApprovalRefusal> {
  if (request.state !== "waiting") return refuse({ code: "approval-decided", state: request.state });
  const late = isLate(now, request.expiresAt);
  if (command === "expire") return late ? ok(approvalEnds.expire) : refuse({ code: "approval-not-due" });
  return late ? refuse({ code: "approval-expired" }) : ok(approvalEnds[command]);
}
