/** Findings as a case keeps them: JSON, in which integers too large for a number stand as strings. */
import type { Finding, FindingKind } from "./findings.ts";
import { findingKinds } from "./findings.ts";

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
