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

/** Millionths: the tariff gives EUR per unit with three places, litres per kilogram with as many. */
const E6 = 1_000_000;

/** EUR per kilogram or litre for a quantity, in BYN. */
function specific(
  per: { readonly amount: number; readonly unit: string },
  quantity: Grams,
  litresPerKg: number | null,
  rates: Rates,
): Result<Minor, DutyRefusal> {
  const unitsE6PerKg =
    per.unit === "kg"
      ? BigInt(E6)
      : per.unit === "l" && litresPerKg !== null
        ? BigInt(Math.round(litresPerKg * E6))
        : null;
  if (unitsE6PerKg === null) return refuse({ code: "duty-unit-not-known" });
  const eurE6 = BigInt(Math.round(per.amount * E6));
  // grams × units/kg ÷ 10^3 ÷ 10^6 units, × EUR ÷ 10^6, × 100 cents.
  const cents = divideHalfEven(quantity * unitsE6PerKg * eurE6, 10n ** 13n);
  const byn = convert(money(cents, "EUR"), "BYN", rates);
  return byn.ok ? ok(byn.value.amount) : refuse({ code: "rate-missing" });
}

/**
 * Duty by a line of the tariff: per cent of the customs value, the larger of that and a least amount per unit, or an
 * amount per unit alone.
 *
 * @param customsValue BYN
 */
export function dutyOf(
  duty: TariffDuty,
  customsValue: Minor,
  quantity: Grams,
  litresPerKg: number | null,
  rates: Rates,
): Result<Minor, DutyRefusal> {
  if (duty.eurPer !== undefined) return specific(duty.eurPer, quantity, litresPerKg, rates);
  if (duty.adValoremPct === undefined) return refuse({ code: "tariff-line-missing" });
  const byValue = shareOf(customsValue, Math.round(duty.adValoremPct * 100));
  if (duty.minEurPer === undefined) return ok(byValue);
  const least = specific(duty.minEurPer, quantity, litresPerKg, rates);
  return least.ok ? ok(larger(byValue, least.value)) : least;
}
