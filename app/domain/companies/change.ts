/**
 * What a verified company wants to change of what it was verified by. The old stays in force until staff have decided on
 * exactly the change they read.
 */
import type { CompanyState } from "../actor.ts";
import type { CompanyCheckKind } from "../company-checks.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const changeableFields = [
  "legalName",
  "taxNumber",
  "address",
  "iban",
  "bic",
  "bankName",
  "beneficiary",
] as const;
export type ChangeableField = (typeof changeableFields)[number];
export type Figures = Readonly<Record<ChangeableField, string>>;

const bankFields: ReadonlySet<ChangeableField> = new Set(["iban", "bic", "bankName", "beneficiary"]);

/** Payouts wait this many payment days after new bank details have come into force. */
export const PAYOUT_WAIT_DAYS = 3;

const open: ReadonlySet<CompanyState> = new Set(["verified", "suspended"]);

export type ChangeState = "waiting" | "approved" | "refused" | "replaced" | "withdrawn";

export type SubmitChangeRefusal =
  | { readonly code: "company-not-verified-yet" }
  | { readonly code: "nothing-changed" }
  | { readonly code: "bank-details-incomplete" };

export type DecideChangeRefusal =
  | { readonly code: "company-change-moved-on" }
  | { readonly code: "own-company" }
  | { readonly code: "checks-missing" }
  | { readonly code: "reason-missing" }
  | { readonly code: "comment-missing" };

/** The fields that differ, in the order they are shown in. */
export function changedFields(before: Figures, after: Figures): ChangeableField[] {
  return changeableFields.filter((field) => before[field] !== after[field]);
}

/** Whether the change touches where money is sent. */
export function touchesBank(fields: readonly ChangeableField[]): boolean {
  return fields.some((field) => bankFields.has(field));
}

/** What the change is, or why there is none. Before a company is verified its profile is simply edited. */
export function decideSubmission(
  state: CompanyState,
  before: Figures,
  after: Figures,
): Result<readonly ChangeableField[], SubmitChangeRefusal> {
  if (!open.has(state)) return refuse({ code: "company-not-verified-yet" });
  const fields = changedFields(before, after);
  if (fields.length === 0) return refuse({ code: "nothing-changed" });
  const bank = [after.iban, after.bic, after.bankName];
  if (touchesBank(fields) && bank.some((value) => value === "")) {
    return refuse({ code: "bank-details-incomplete" });
  }
  return ok(fields);
}

/** What staff must have looked at anew before such a change comes into force: the list of checks stays true. */
export function checksForChange(fields: readonly ChangeableField[]): CompanyCheckKind[] {
  const checks: CompanyCheckKind[] = [];
  if (fields.some((field) => !bankFields.has(field))) checks.push("registration_extract");
  if (fields.includes("taxNumber")) checks.push("tax_number");
  if (touchesBank(fields) || fields.includes("legalName")) checks.push("bank_beneficiary");
  return checks;
}

/** Whether staff may decide so on a change. */
export function decideChange(
  change: { readonly state: ChangeState; readonly fields: readonly ChangeableField[] },
  decision: "approve" | "refuse",
  facts: {
    /** The member of staff belongs to the company. */
    readonly ownCompany: boolean;
    readonly checks: readonly CompanyCheckKind[];
    readonly reasons: readonly string[];
    readonly comment: string;
  },
): Result<null, DecideChangeRefusal> {
  if (change.state !== "waiting") return refuse({ code: "company-change-moved-on" });
  if (facts.ownCompany) return refuse({ code: "own-company" });
  if (decision === "approve") {
    const unchecked = checksForChange(change.fields).some((kind) => !facts.checks.includes(kind));
    return unchecked ? refuse({ code: "checks-missing" }) : ok(null);
  }
  if (facts.reasons.length === 0 && facts.comment.trim() === "") return refuse({ code: "reason-missing" });
  const onlyOther = facts.reasons.length > 0 && facts.reasons.every((reason) => reason === "other");
  return onlyOther && facts.comment.trim() === "" ? refuse({ code: "comment-missing" }) : ok(null);
}
