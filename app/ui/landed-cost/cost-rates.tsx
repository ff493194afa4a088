import { oldRateDays } from "#app/domain/exchange-rates.ts";
import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import { rateToDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";

/** The exchange rates that the ladder rests on, each with its day and source; one that is missing is said to be. */
export function CostRates({ cost }: { readonly cost: LandedCost }) {
  const { t, f } = useWords();
  if (cost.currencies.length === 0) return null;
  return (
    <div className="ladder-rates">
      <h3>{t("cost.rates")}</h3>
      <ul>
        {cost.currencies.map((currency) => {
          const rate = cost.rates[currency];
          const published = cost.rateOrigins[currency];
          const age = published === undefined ? null : oldRateDays(published.date, cost.ratesAt);
          return (
            <li key={currency} data-rate={currency}>
              {rate === undefined || published === undefined
                ? t("cost.rateMissing", { currency })
                : t("cost.rate", {
                    currency,
                    rate: f.number(Number(rateToDecimal(rate)), { min: 4, max: 4 }),
                    date: f.date(published.date),
                    source: sourceText(published.source, t),
                  })}
              {age === null ? null : <span className="rate-old"> {t("cost.rateAge", { count: age })}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
