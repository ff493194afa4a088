import { lineTotal } from "#app/domain/money.ts";
import type { Difference } from "#app/domain/orders/checkout.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Format } from "#app/i18n/format.ts";
import type { T } from "#app/i18n/translate.ts";
import type { BasketLineView } from "#app/queries/basket.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { Amount, UnitPrice, weightText } from "./amounts.tsx";

type ComparedLine = Pick<BasketLineView, "differences" | "shown" | "now" | "quantity">;

/** Differences that the buyer can simply agree to; the others need a new quantity or the line taken out. */
export const agreeable: ReadonlySet<Difference["kind"]> = new Set([
  "price-changed",
  "currency-changed",
  "basis-changed",
]);

function sentence(
  difference: Difference,
  line: Pick<ComparedLine, "shown" | "now">,
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
    case "amount-too-large":
      return t("basket.difference_amountLarge", { most: f.money(difference.most, line.shown.currency) });
    case "not-enough-left":
      return t("basket.difference_left", { left: weightText(difference.left, t, f) });
  }
}

/** How a line differs from what was put into the basket: in a sentence each, and the terms side by side. */
export function LineDifferences({ line }: { readonly line: ComparedLine }) {
  const { t, f } = useWords();
  if (line.differences.length === 0) return null;
  const { shown, now } = line;
  return (
    <div className="basket-wide">
      <ul className="tone-waiting">
        {line.differences.map((difference) => (
          <li key={difference.kind} className="status-word" data-difference={difference.kind}>
            <Icon name="warning" size={18} />
            {sentence(difference, line, t, f)}
          </li>
        ))}
      </ul>
      {now !== null && line.differences.some(({ kind }) => agreeable.has(kind)) ? (
        <dl className="terms-compared">
          <Terms name="shown" terms={shown} quantity={line.quantity} />
          <Terms name="now" terms={now} quantity={line.quantity} />
        </dl>
      ) : null}
    </div>
  );
}

type TermsProps = {
  readonly name: "shown" | "now";
  readonly terms: ComparedLine["shown"];
  readonly quantity: ComparedLine["quantity"];
};

/** What the line costs on these terms. */
function Terms({ name, terms: { price, currency, incoterm, place }, quantity }: TermsProps) {
  const { t } = useWords();
  return (
    <div data-terms={name} className={name === "now" ? "terms-now" : undefined}>
      <dt>{t(`basket.terms_${name}`)}</dt>
      <dd>
        <UnitPrice price={price} currency={currency} /> {t("common.perKg")}, {`${incoterm} ${place}`}
      </dd>
      <dd>
        <Amount amount={lineTotal(price, quantity)} currency={currency} />
      </dd>
    </div>
  );
}
