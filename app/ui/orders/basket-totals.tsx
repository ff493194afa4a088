import { rateToDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";
import type { BasketView } from "#app/queries/basket.server.ts";
import { Amount } from "./amounts.tsx";

/** What a basket comes to, by currency and about how much that is in BYN. */
export function BasketTotals({ basket }: { readonly basket: BasketView }) {
  const { t, f } = useWords();
  return (
    <>
      <dl className="sum-list figures">
        {basket.totals.map(({ amount }) => (
          <div key={amount.currency}>
            <dt>{amount.currency}</dt>
            <dd>
              <Amount amount={amount.amount} currency={amount.currency} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-muted">
        {basket.byn === null
          ? t("basket.bynMissing")
          : t("basket.byn", { amount: f.money(basket.byn.amount, "BYN") })}
      </p>
      {basket.rates.map(({ currency, rate, date, source }) => (
        <p key={currency} className="field-hint">
          {t("approvals.rateOf", {
            currency,
            rate: f.number(Number(rateToDecimal(rate)), { min: 4, max: 4 }),
            date: f.date(date),
            source: sourceText(source, t),
          })}
        </p>
      ))}
    </>
  );
}
