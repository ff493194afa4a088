/** Areas of land and greenhouses: whole square metres, written in hectares (1 ha = 10,000 m²). */
import type { NumberRefusal } from "./decimal.ts";
import { parseDecimal, printDecimal } from "./decimal.ts";
import type { Result } from "./result.ts";
import { refuse } from "./result.ts";

/** No farm of the country is larger: 100,000 ha. */
const MOST_M2 = 1_000_000_000n;

/** Hectares as people write them ("4,5") as square metres; nothing is no area. */
export function parseHectares(text: string): Result<bigint, NumberRefusal> {
  const parsed = parseDecimal(text, 4);
  if (!parsed.ok) return parsed;
  if (parsed.value === 0n) return refuse({ code: "number-malformed" });
  return parsed.value > MOST_M2 ? refuse({ code: "number-too-large" }) : parsed;
}

/** Hectares as machines read them: "4.5". */
export function toHectares(squareMetres: bigint): string {
  return printDecimal(squareMetres, 4, 0);
}
