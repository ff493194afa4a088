/** Rates to BYN from what the two central banks publish. Pure: the bulletins are read elsewhere. */
import { divideHalfEven, parseDecimal } from "./decimal.ts";
import type { Currency, RateE8, Rates } from "./money.ts";
import { parseRate, rateE8 } from "./money.ts";
import type { PlainDate } from "./plain-date.ts";
import { addDays, compareDates, daysBetween } from "./plain-date.ts";

/** One line of a bulletin: so much of the bank's own money for `per` units ("3.7094" BYN for 100 RUB). */
export type Quotation = { readonly currency: string; readonly per: number; readonly value: string };
export type Bulletin = { readonly date: PlainDate; readonly quotations: readonly Quotation[] };

/** What was heard of each bank; null: not asked, or nothing that can be used was heard. */
export type Bulletins = { readonly nbrb: Bulletin | null; readonly cbar: Bulletin | null };

export type NewRate = {
  readonly currency: Currency;
  readonly date: PlainDate;
  readonly rate: RateE8;
  readonly source: string;
};

/** Banks publish on every working day; with holidays in between a rate can be a week old and still the newest. */
const FRESH_DAYS = 7;

/** How many days old a rate was on a day, where that is more than there is a reason for; null while it is fresh. */
export function oldRateDays(date: PlainDate, on: PlainDate): number | null {
  const days = daysBetween(date, on);
  return days > FRESH_DAYS ? days : null;
}

/** A rate with its age on a day, where it is older than there is a reason for. */
export function withAge<Rate extends { readonly date: PlainDate }>(rate: Rate | undefined, on: PlainDate) {
  return rate === undefined ? null : { ...rate, age: oldRateDays(rate.date, on) };
}

const NBRB = "National Bank of Belarus";
const CBAR = "Central Bank of Azerbaijan";
/** The National Bank quotes these every day; the manat may be among them, or not. */
const quoted = ["USD", "EUR", "RUB", "AZN"] as const satisfies readonly Currency[];

const ONE_E16 = 10n ** 16n;

/** A rate of a bulletin, in the bank's own money for one unit × 10^8; null when it is not there or no number. */
function quotation(bulletin: Bulletin | null, currency: string): RateE8 | null {
  const line = bulletin?.quotations.find((one) => one.currency === currency);
  if (line === undefined || !Number.isSafeInteger(line.per) || line.per <= 0) return null;
  const places = parseDecimal(line.value, 8);
  const parsed = places.ok && places.value > 0n ? parseRate(line.value, line.per) : null;
  return parsed?.ok === true && parsed.value > 0n ? parsed.value : null;
}

/**
 * The rates to BYN that the bulletins give. USD, EUR and RUB by the National Bank of Belarus; the manat by it if it
 * quotes it, else by the Central Bank of Azerbaijan's own quotation of the Belarusian rouble, else across the dollar.
 */
export function ratesOf({ nbrb, cbar }: Bulletins): NewRate[] {
  const official = quoted.flatMap((currency): NewRate[] => {
    const rate = quotation(nbrb, currency);
    return nbrb === null || rate === null ? [] : [{ currency, date: nbrb.date, rate, source: NBRB }];
  });
  if (cbar === null || official.some(({ currency }) => currency === "AZN")) return official;
  const manatsForRouble = quotation(cbar, "BYN");
  if (manatsForRouble !== null) {
    const rate = rateE8(divideHalfEven(ONE_E16, manatsForRouble));
    return [...official, { currency: "AZN", date: cbar.date, rate, source: CBAR }];
  }
  const roublesForDollar = official.find(({ currency }) => currency === "USD");
  const manatsForDollar = quotation(cbar, "USD");
  if (roublesForDollar === undefined || manatsForDollar === null) return official;
  const rate = rateE8(divideHalfEven(roublesForDollar.rate * 100_000_000n, manatsForDollar));
  // A cross is as old as the older of its two legs.
  const date = compareDates(roublesForDollar.date, cbar.date) < 0 ? roublesForDollar.date : cbar.date;
  return [...official, { currency: "AZN", date, rate, source: `cross by USD: ${NBRB}, ${CBAR}` }];
}

/** No rate of these moves so far between two bulletins: it is a slip, and the last good one stands. */
const FARTHEST = 2n;

/** Why a rate that was published is not taken. */
export type RateProblem = {
  readonly currency: Currency;
  readonly problem: "from-the-future" | "too-far-off";
};

/** The rates that may be believed, beside what is known so far. */
export function believable(
  rates: readonly NewRate[],
  known: Rates,
  today: PlainDate,
): { readonly taken: readonly NewRate[]; readonly problems: readonly RateProblem[] } {
  const problems: RateProblem[] = [];
  const taken = rates.filter(({ currency, date, rate }) => {
    const last = known[currency];
    const far = last !== undefined && (rate > last * FARTHEST || last > rate * FARTHEST);
    // The banks publish tomorrow's rates in the afternoon.
    const problem = date > addDays(today, 1) ? "from-the-future" : far ? "too-far-off" : null;
    if (problem !== null) problems.push({ currency, problem });
    return problem === null;
  });
  return { taken, problems };
}
