import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Money, Quantity } from "#app/ui/kit/figures.tsx";

type Tier = { readonly from: Grams | null; readonly price: PriceE4 | null };

/** Price tiers, one a line: from which quantity, how much per kilogram. */
export function TierLines({
  tiers,
  currency,
}: {
  readonly tiers: readonly Tier[];
  readonly currency: Currency;
}) {
  const { t, f } = useWords();
  return (
    <ul>
      {tiers.map(({ from, price }) => (
        <li key={String(from)}>
          {"≥ "}
          {from === null ? (
            "—"
          ) : (
            <Quantity kg={toKgDecimal(from)} text={`${f.kg(from)}\u00a0${t("common.kg")}`} />
          )}
          {": "}
          {price === null ? (
            "—"
          ) : (
            <Money value={priceToDecimal(price)} currency={currency} text={f.price(price, currency)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A quantity in tonnes, from a tonne on, else in kilograms. */
export function Weight({ grams }: { readonly grams: Grams }) {
  const { t, f } = useWords();
  const text =
    grams >= 1_000_000n
      ? `${f.tonnes(grams)}\u00a0${t("common.tonnes")}`
      : `${f.kg(grams)}\u00a0${t("common.kg")}`;
  return <Quantity kg={toKgDecimal(grams)} text={text} />;
}
