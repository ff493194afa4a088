import type { Minor } from "#app/domain/money.ts";
import { minor, parseAmount } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { addDays, parsePlainDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { parseKg } from "#app/domain/quantity.ts";
import type { CostAssumptions } from "#app/queries/show-listing.server.ts";
import { mostWorkedOut } from "#app/queries/show-listing.server.ts";
import type { BadNumber, CostField } from "#app/ui/public/cost-form.tsx";

/** No address is asked for a number longer than this. */
const LONGEST_NUMBER = 16;
/** A million a truck or a declaration: more is a slip of the keyboard. */
const MOST_PAID: Minor = minor(100_000_000n);
/** Seasonal codes come round each year; nobody plans a truck for longer. */
const DAYS_AHEAD = 730;

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** What the address assumes of the landed cost; what cannot be worked with is named, and the usual stands for it. */
export function readAssumptions(
  query: URLSearchParams,
  today: PlainDate,
): { readonly assumptions: CostAssumptions; readonly badNumbers: readonly BadNumber[] } {
  const badNumbers: BadNumber[] = [];
  const read = <T>(field: CostField, parse: (text: string) => Parsed<T>, fits: (value: T) => boolean) => {
    const text = (query.get(field) ?? "").trim().slice(0, LONGEST_NUMBER);
    if (text === "") return null;
    const parsed = parse(text);
    if (parsed.ok && fits(parsed.value)) return parsed.value;
    badNumbers.push({ field, text });
    return null;
  };
  const paid = (amount: Minor) => amount <= MOST_PAID;
  const assumptions = {
    quantity: read<Grams>("quantity", parseKg, (quantity) => quantity > 0n && quantity <= mostWorkedOut),
    freightPerTruck: read<Minor>("freight", parseAmount, paid),
    brokerPerDeclaration: read<Minor>("broker", parseAmount, paid),
    declareOn: read<PlainDate>(
      "declareOn",
      parsePlainDate,
      (day) => day >= today && day <= addDays(today, DAYS_AHEAD),
    ),
    st1: !["no", "0", "off", "false"].includes(query.get("st1") ?? ""),
  };
  return { assumptions, badNumbers };
}
