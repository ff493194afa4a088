import type { Difference } from "#app/domain/orders/checkout.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Format } from "#app/i18n/format.ts";
import type { T } from "#app/i18n/translate.ts";
import type { BasketLineView } from "#app/queries/basket.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { weightText } from "./amounts.tsx";

function sentence(
  difference: Difference,
  line: Pick<BasketLineView, "shown" | "now">,
  t: T,
  f: Format,
): string {
  switch (difference.kind) {
    case "not-on-sale":
      return t("basket.difference_notOnSale");
    case "seller-not-verified":
      return t("basket.difference_seller");
    case "alcohol-right-missing":
      return t("basket.difference_alcoholRight");
    case "price-changed":
      return t("basket.difference_price", {
        shown: f.price(difference.shown, line.shown.currency),
        now: f.price(difference.now, line.shown.currency),
      });
    case "currency-changed":
      return t("basket.difference_currency", {
        shown: difference.shown,
        now: difference.now,
        price: line.now === null ? "" : f.price(line.now.price, line.now.currency),
      });
    case "basis-changed":
      return t("basket.difference_basis", { basis: `${difference.now.incoterm} ${difference.now.place}` });
    case "below-minimum":
      return t("basket.difference_minimum", { minimum: weightText(difference.minimum, t, f) });
    case "amount-too-small":
      return t("basket.difference_amount", { least: f.money(difference.least, line.shown.currency) });
    case "not-enough-left":
      return t("basket.difference_left", { left: weightText(difference.left, t, f) });
  }
}

/** How a line differs from what was put into the basket. */
export function LineDifferences({
  line,
}: {
  readonly line: Pick<BasketLineView, "differences" | "shown" | "now">;
}) {
  const { t, f } = useWords();
  if (line.differences.length === 0) return null;
  return (
    <ul className="basket-wide tone-waiting">
      {line.differences.map((difference) => (
        <li key={difference.kind} className="status-word" data-difference={difference.kind}>
          <Icon name="warning" size={18} />
          {sentence(difference, line, t, f)}
        </li>
      ))}
    </ul>
  );
}
