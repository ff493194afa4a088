import type { Currency } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Money } from "#app/ui/kit/figures.tsx";

/** An amount of an order, for people and for programs. */
export function Amount({ amount, currency }: { readonly amount: bigint; readonly currency: Currency }) {
  const { f } = useWords();
  return <Money value={toDecimal(minor(amount))} currency={currency} text={f.money(amount, currency)} />;
}
