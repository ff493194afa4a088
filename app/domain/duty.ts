/** One tariff line applied to goods: duty in BYN. */
import type { TariffDuty } from "./customs-code.ts";
import { divideHalfEven } from "./decimal.ts";
import type { Minor, Rates } from "./money.ts";
import { convert, larger, money, shareOf } from "./money.ts";
import type { Grams } from "./quantity.ts";
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

export type DutyRefusal =
  | { readonly code: "rate-missing" }
  | { readonly code: "duty-unit-not-known" }
  | { readonly code: "tariff-line-missing" };

/** `atLeast`: the share of the value is known, whether the least amount per unit is more is not. */
export type Duty = { readonly amount: Minor; readonly atLeast: DutyRefusal["code"] | null };

/** Millionths: the tariff gives EUR per unit with three places; a litre's weight has as many. */
const E6 = 1_000_000;

/**
 * EUR per kilogram or litre for a quantity, in BYN: rounded half-even to the cent, then to the kopeck.
 *
 * @param kgPerLitreE6 millionths of a kilogram that a litre weighs; null when not known
 */
function specific(
  per: { readonly amount: number; readonly unit: string },
  quantity: Grams,
  kgPerLitreE6: bigint | null,
  rates: Rates,
): Result<Minor, DutyRefusal> {
  const kgPerUnitE6 = per.unit === "kg" ? BigInt(E6) : per.unit === "l" ? kgPerLitreE6 : null;
  if (kgPerUnitE6 === null || kgPerUnitE6 <= 0n) return refuse({ code: "duty-unit-not-known" });
  const eurE6 = BigInt(Math.round(per.amount * E6));
  // grams ÷ 10^3 = kg; ÷ kg a unit = units; × EUR ÷ 10^6 a unit; × 100 cents. The millionths of both cancel out.
  const cents = divideHalfEven(quantity * eurE6 * 100n, 1000n * kgPerUnitE6);
  const byn = convert(money(cents, "EUR"), "BYN", rates);
  return byn.ok ? ok(byn.value.amount) : refuse({ code: "rate-missing" });
}

/**
 * Duty by a line of the tariff: per cent of the customs value, the larger of that and a least amount per unit, or an
 * amount per unit alone. Source: EAEU single customs tariff; the euro at the National Bank's rate.
 *
 * @param customsValue BYN
 */
export function dutyOf(
  duty: TariffDuty,
  customsValue: Minor,
  quantity: Grams,
  kgPerLitreE6: bigint | null,
  rates: Rates,
): Result<Duty, DutyRefusal> {
  if (duty.eurPer !== undefined) {
    const whole = specific(duty.eurPer, quantity, kgPerLitreE6, rates);
    return whole.ok ? ok({ amount: whole.value, atLeast: null }) : whole;
  }
  if (duty.adValoremPct === undefined) return refuse({ code: "tariff-line-missing" });
  const byValue = shareOf(customsValue, Math.round(duty.adValoremPct * 100));
  if (duty.minEurPer === undefined) return ok({ amount: byValue, atLeast: null });
  const least = specific(duty.minEurPer, quantity, kgPerLitreE6, rates);
  return least.ok
    ? ok({ amount: larger(byValue, least.value), atLeast: null })
    : ok({ amount: byValue, atLeast: least.refusal.code });
}
