/** The papers that the house makes itself, and how they are numbered: without gaps, by kind and year. */

export const madeKinds = [
  "contract",
  "proforma",
  "commercial_invoice",
  "packing_list",
  "cmr",
  "credit_note",
  "claim_act",
  "payout_statement",
] as const;
export type MadeKind = (typeof madeKinds)[number];

/** Before the year; a proforma keeps the number that it has as a request to pay. */
const prefixes = {
  contract: "CT",
  proforma: "PF",
  commercial_invoice: "CI",
  packing_list: "PL",
  cmr: "CM",
  credit_note: "CN",
  claim_act: "CA",
  payout_statement: "PS",
} as const satisfies Record<MadeKind, string>;

/** "CI-2026-000012". */
export function paperNumber(kind: MadeKind, year: number, sequence: number): string {
  return `${prefixes[kind]}-${year}-${String(sequence).padStart(6, "0")}`;
}

export function isMadeKind(kind: string): kind is MadeKind {
  return (madeKinds as readonly string[]).includes(kind);
}

/** The producer's own business; all other papers are for both sides of the order. */
export function isForProducerOnly(kind: MadeKind): boolean {
  return kind === "payout_statement";
}
