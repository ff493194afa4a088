import type { Currency, Minor, PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal, toDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Format } from "#app/i18n/format.ts";
import type { T } from "#app/i18n/translate.ts";
import { Instant, Money, Quantity } from "#app/ui/kit/figures.tsx";

const tonne = 1_000_000n;
const minskMidnight = 21;

/** A weight as people of the trade say it: tonnes from one tonne on, kilograms below. */
export function weightText(grams: bigint, t: T, f: Format): string {
  return grams >= tonne
    ? `${f.tonnes(grams)}\u00a0${t("common.tonnes")}`
    : `${f.kg(grams)}\u00a0${t("common.kg")}`;
}

/** A deadline as people read it: one at midnight is called by the day that ends, any other by its time. */
export function deadlineText(at: Date, f: Format): string {
  const endsADay = at.getUTCHours() === minskMidnight && at.getUTCMinutes() === 0;
  return endsADay ? f.date(new Date(at.getTime() - 1)) : f.dateTime(at);
}

/** An amount of money with its mark for programs. */
export function Amount({ amount, currency }: { readonly amount: Minor; readonly currency: Currency }) {
  const { f } = useWords();
  return <Money value={toDecimal(amount)} currency={currency} text={f.money(amount, currency)} />;
}

/** A unit price per kilogram. */
export function UnitPrice({ price, currency }: { readonly price: PriceE4; readonly currency: Currency }) {
  const { f } = useWords();
  return <Money value={priceToDecimal(price)} currency={currency} text={f.price(price, currency)} />;
}

/** A weight with its mark for programs. */
export function Weight({ grams }: { readonly grams: Grams }) {
  const { t, f } = useWords();
  return <Quantity kg={toKgDecimal(grams)} text={weightText(grams, t, f)} />;
}

/** An instant, in Minsk. */
export function When({ at }: { readonly at: Date }) {
  const { f } = useWords();
  return <Instant at={at.toISOString()} text={f.dateTime(at)} />;
}

/** A calendar date. */
export function Day({ date }: { readonly date: string }) {
  const { f } = useWords();
  return <Instant at={date} text={f.date(date)} />;
}

/** The end of a wait. */
export function Deadline({ at }: { readonly at: Date }) {
  const { f } = useWords();
  return <Instant at={at.toISOString()} text={deadlineText(at, f)} />;
}
