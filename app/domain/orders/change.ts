/** What a buyer may still change of an order that the producer has not confirmed: how much, when and where to. */
import type { PriceTier } from "../listings/price.ts";
import { priceFor } from "../listings/price.ts";
import type { Minor, PriceE4 } from "../money.ts";
import { amountFault, lineTotal, sumMinor } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Grams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type ChangeableLine = {
  readonly id: string;
  readonly position: number;
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly total: Minor;
  /** Of the price version that the order cites; what the listing costs by now does not matter. */
  readonly tiers: readonly PriceTier[];
  readonly minimum: Grams;
};

export type ChangedLine = {
  readonly id: string;
  readonly quantity: Grams;
  readonly price: PriceE4;
  readonly total: Minor;
};

export type LineChangeRefusal =
  | { readonly code: "below-minimum"; readonly minimumG: Grams }
  | { readonly code: "line-too-small" }
  | { readonly code: "line-too-large" };

/**
 * The lines with their new quantities, each at the tier of the agreed price version that the quantity reaches. A line
 * whose quantity stays keeps its price, whatever it was.
 */
export function changeLines(
  lines: readonly ChangeableLine[],
  wanted: ReadonlyMap<string, Grams>,
): Result<{ readonly lines: readonly ChangedLine[]; readonly total: Minor }, LineChangeRefusal> {
  const changed: ChangedLine[] = [];
  for (const line of lines) {
    const quantity = wanted.get(line.id) ?? line.quantity;
    if (quantity === line.quantity) {
      changed.push({ id: line.id, quantity, price: line.price, total: line.total });
      continue;
    }
    const price = priceFor(line.tiers, line.minimum, quantity);
    if (!price.ok) return refuse({ code: "below-minimum", minimumG: price.refusal.minimum });
    const total = lineTotal(price.value, quantity);
    const fault = amountFault(total);
    if (fault !== null) return refuse({ code: `line-${fault}` });
    changed.push({ id: line.id, quantity, price: price.value, total });
  }
  return ok({ lines: changed, total: sumMinor(changed.map(({ total }) => total)) });
}

/** Whether dates can be delivered on: in order, not over, and not beyond what anybody promises. */
export function datesInOrder(
  dates: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
  last: PlainDate,
): boolean {
  return dates.from >= today && dates.to >= dates.from && dates.to <= last;
}
