import type { Currency, PriceE4 } from "#app/domain/money.ts";
import { priceToDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { lastTruckFillPct, toKgDecimal, truckLoad, trucksFor } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Format } from "#app/i18n/format.ts";
import { Money, Quantity } from "#app/ui/kit/figures.tsx";

/** A price per kilogram. */
export function UnitPrice({ price, currency }: { readonly price: PriceE4; readonly currency: Currency }) {
  const { f } = useWords();
  return <Money value={priceToDecimal(price)} currency={currency} text={f.price(price, currency)} />;
}

/** What a price is about in BYN, to the kopeck: the rate moves every day, more places would only look exact. */
export function ApproxByn({ price }: { readonly price: PriceE4 }) {
  const { f } = useWords();
  return <Money value={priceToDecimal(price)} currency="BYN" text={approxByn(price, f)} />;
}

/** The same as text. */
export function approxByn(price: PriceE4, f: Format): string {
  return f.money((price + 50n) / 100n, "BYN");
}

/** A quantity in tonnes. */
export function Tonnes({ quantity }: { readonly quantity: Grams }) {
  const { f, t } = useWords();
  return <Quantity kg={toKgDecimal(quantity)} text={`${f.tonnes(quantity)}\u00a0${t("common.tonnes")}`} />;
}

/** The minimum order as buyers think of it: in tonnes and trucks. */
export function MinimumOrder({ minimum }: { readonly minimum: Grams }) {
  const { f, t } = useWords();
  const tonnes = f.tonnes(minimum);
  const whole = minimum >= truckLoad && lastTruckFillPct(minimum) === 100;
  const text = whole
    ? t("catalogue.minimumTrucks", { tonnes, count: trucksFor(minimum) })
    : minimum < truckLoad
      ? t("catalogue.minimumPart", { tonnes })
      : t("catalogue.minimum", { tonnes });
  return (
    <data value={toKgDecimal(minimum)} data-unit="kg">
      {text}
    </data>
  );
}
