/** How a company comes to be trusted: one table of legal moves, and the rules that hang on them. */
import type { CompanyState } from "../actor.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const companyCommands = [
  "submit",
  "verify",
  "request_changes",
  "reject",
  "suspend",
  "reinstate",
] as const;
export type CompanyCommand = (typeof companyCommands)[number];

/** owner: of the company; staff: of the Trade House. */
export type CompanyActor = "owner" | "staff";

type Moves = Partial<Record<CompanyCommand, { readonly to: CompanyState; readonly by: CompanyActor }>>;

/**
 * A rejected company is not lost for ever: staff may reopen it by asking for changes, the owner alone may not, or
 * a rejection would be nothing but a request for changes.
 */
export const companyMoves = {
  draft: { submit: { to: "submitted", by: "owner" } },
  submitted: {
    verify: { to: "verified", by: "staff" },
    request_changes: { to: "changes_requested", by: "staff" },
    reject: { to: "rejected", by: "staff" },
  },
  changes_requested: { submit: { to: "submitted", by: "owner" } },
  verified: { suspend: { to: "suspended", by: "staff" } },
  rejected: { request_changes: { to: "changes_requested", by: "staff" } },
  suspended: { reinstate: { to: "verified", by: "staff" } },
} as const satisfies Record<CompanyState, Moves>;

export type CompanyFacts = {
  /** The owner's e-mail address is confirmed. */
  readonly emailConfirmed: boolean;
  /** Fields that the profile still lacks. */
  readonly missing: readonly string[];
  /** The staff member belongs to the company. */
  readonly ownCompany: boolean;
  /** What staff say; every staff decision but verification and reinstatement needs one. */
  readonly reason: string | null;
};

export type CompanyRefusal =
  | { readonly code: "company-moved-on"; readonly state: CompanyState }
  | { readonly code: "company-not-yours-to-decide" }
  | { readonly code: "own-company" }
  | { readonly code: "email-not-confirmed" }
  | { readonly code: "company-incomplete"; readonly missing: readonly string[] }
  | { readonly code: "reason-missing" };

const needsReason: ReadonlySet<CompanyCommand> = new Set(["request_changes", "reject", "suspend"]);

/** The next state of a company, or why not. */
export function decideCompany(
  state: CompanyState,
  command: CompanyCommand,
  actor: CompanyActor,
  facts: CompanyFacts,
): Result<CompanyState, CompanyRefusal> {
  const moves: Moves = companyMoves[state];
  const move = moves[command];
  if (move === undefined) return refuse({ code: "company-moved-on", state });
  if (move.by !== actor) return refuse({ code: "company-not-yours-to-decide" });
  if (actor === "staff" && facts.ownCompany) return refuse({ code: "own-company" });
  if (command === "submit" && !facts.emailConfirmed) return refuse({ code: "email-not-confirmed" });
  if (command === "submit" && facts.missing.length > 0) {
    return refuse({ code: "company-incomplete", missing: facts.missing });
  }
  if (needsReason.has(command) && !facts.reason?.trim()) return refuse({ code: "reason-missing" });
  return ok(move.to);
}

/** Only a verified company submits listings, takes orders and places them; a suspended one finishes what runs. */
export function mayTrade(state: CompanyState): boolean {
  return state === "verified";
}
