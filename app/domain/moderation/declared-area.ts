/** The area a producer grows goods on: typed in hectares, kept in square metres. */
import type { NumberRefusal } from "../decimal.ts";
import { parseDecimal } from "../decimal.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** A hectare has 10,000 square metres, so four decimals of one are whole square metres. */
const DECIMALS = 4;
/** A hundred thousand hectares: more than any district grows on. */
const MOST = 1_000_000_000n;

/** Hectares as people write them ("12,5") in square metres; more than nought. */
export function parseHectares(
  text: string,
): Result<bigint, NumberRefusal | { readonly code: "out-of-range" }> {
  const parsed = parseDecimal(text, DECIMALS);
  if (!parsed.ok) return parsed;
  return parsed.value > 0n && parsed.value <= MOST ? ok(parsed.value) : refuse({ code: "out-of-range" });
}
