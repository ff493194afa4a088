/** Findings as a case keeps them: JSON, in which integers too large for a number stand as strings. */
import type { Finding, FindingKind } from "./finding.ts";
import { findingKinds } from "./finding.ts";

export type StoredFinding = {
  readonly kind: FindingKind;
  /** The form's name of what it is about. */
  readonly field: string;
  /** Grams and 1/10000 prices as integers in strings. */
  readonly evidence: Readonly<Record<string, string | number | readonly number[]>>;
};

export function storeFindings(findings: readonly Finding[]): StoredFinding[] {
  return findings.map(({ kind, field, evidence }) => ({
    kind,
    field,
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([name, value]) => [
        name,
        typeof value === "bigint" ? value.toString() : value,
      ]),
    ),
  }));
}

function isEvidence(value: unknown): value is string | number | number[] {
  if (Array.isArray(value)) return value.every((one) => typeof one === "number");
  return typeof value === "string" || typeof value === "number";
}

/** Stored findings read back; what is not of the stored form is left out. */
export function readFindings(stored: unknown): StoredFinding[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((row: unknown): StoredFinding[] => {
    if (typeof row !== "object" || row === null || !("kind" in row) || !("evidence" in row)) return [];
    const kind = findingKinds.find((one) => one === row.kind);
    if (kind === undefined || typeof row.evidence !== "object" || row.evidence === null) return [];
    const evidence = Object.entries(row.evidence).filter(
      (pair): pair is [string, string | number | number[]] => isEvidence(pair[1]),
    );
    const field = "field" in row && typeof row.field === "string" ? row.field : "";
    return [{ kind, field, evidence: Object.fromEntries(evidence) }];
  });
}

/** What makes two findings of one listing the same: not where the words stand, nor a median that moves by the day. */
const identity = {
  "contact-details": ["contact", "quote"],
  "price-outlier": ["direction", "basis", "from", "asked", "currency"],
  "near-duplicate": ["what", "listing", "picture", "otherPicture"],
  "missing-certificate": ["why", "certificate", "number", "until", "company"],
  "out-of-season": ["why", "months", "season", "harvestTo", "windowEnd"],
  "implausible-quantity": ["why", "quantity"],
  "establishment-missing": ["why", "number"],
  alcohol: ["commodity"],
} as const satisfies Record<FindingKind, readonly string[]>;

/** How far a price moves against the median, in per cent, before the question is another one. */
const RATIO_STEP = 20;
const KEY_AT_MOST = 300;

/**
 * The key of a finding within its listing: the same in the next round when its evidence is the same, so that what was
 * looked at and found fine need not be looked at again.
 */
export function keyOf({ kind, field, evidence }: StoredFinding): string {
  const parts = identity[kind].map((name) => String(evidence[name] ?? ""));
  const ratio = evidence.ratioPct;
  if (kind === "price-outlier" && typeof ratio === "number")
    parts.push(String(Math.floor(ratio / RATIO_STEP)));
  return [kind, kind === "contact-details" ? "" : field, ...parts].join("|").slice(0, KEY_AT_MOST);
}
