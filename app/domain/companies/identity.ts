/** What a company is known by: staff check exactly this, so it stands still once it has been submitted. */
import type { CompanyState } from "../actor.ts";

export const identityFields = [
  "legalName",
  "taxNumber",
  "address",
  "iban",
  "bic",
  "bankName",
  "beneficiary",
] as const;
export type IdentityField = (typeof identityFields)[number];
export type Identity = Readonly<Record<IdentityField, string>>;

const open: ReadonlySet<CompanyState> = new Set(["draft", "changes_requested"]);

/** Whether the owner may still change what staff check. */
export function identityIsOpen(state: CompanyState): boolean {
  return open.has(state);
}

/** The fields that a change would touch. */
export function changedIdentity(before: Identity, after: Identity): IdentityField[] {
  return identityFields.filter((field) => before[field] !== after[field]);
}
