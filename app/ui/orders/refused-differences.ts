import type { Difference } from "#app/domain/orders/checkout.ts";

type DifferingLine = { readonly lineId: string; readonly differences: readonly Difference[] };
/** A refusal of the deed as a whole, as a page gets it. */
type Refusal = { readonly code: string; readonly [datum: string]: unknown } | null;

function isLeft(value: unknown): value is Extract<Difference, { kind: "not-enough-left" }> {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    value.kind === "not-enough-left" &&
    "left" in value &&
    typeof value.left === "bigint" &&
    "lineId" in value
  );
}

/**
 * The line with what a refused checkout told of it. The page reads what can be had for the days it proposes; for the
 * days the buyer chose, less may be left, and only the refusal knows.
 */
export function asRefused<L extends DifferingLine>(line: L, refusal: Refusal): L {
  const told: unknown = refusal?.code === "basket-changed" ? refusal.differences : null;
  if (!Array.isArray(told) || line.differences.some(({ kind }) => kind === "not-enough-left")) return line;
  const left = told.filter(isLeft).filter(({ lineId }) => lineId === line.lineId);
  return { ...line, differences: [...line.differences, ...left] };
}
