import type { ratesOn } from "#app/db/rates.server.ts";
import type { Currency, Minor, Money } from "#app/domain/money.ts";
import { convert, rateE8 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";

/** BYN for one unit of an order's currency × 10^8, with where and when it was published. */
export type FrozenRate = { readonly rate: bigint; readonly date: PlainDate; readonly source: string };

/** The rate an order in this currency freezes; undefined when the house knows none. */
export function rateToFreeze(
  currency: Currency,
  published: Awaited<ReturnType<typeof ratesOn>>["published"],
  today: PlainDate,
): FrozenRate | undefined {
  if (currency === "BYN") return { rate: rateE8(100_000_000n), date: today, source: "BYN" };
  return published[currency];
}

/** An amount at a frozen rate: hundredths of a BYN. */
export function atFrozenRate(amount: Money, { rate }: FrozenRate): Minor {
  const byn = convert(amount, "BYN", { [amount.currency]: rateE8(rate) });
  if (!byn.ok) throw new Error(`no rate was frozen for ${amount.currency}`);
  return byn.value.amount;
}
