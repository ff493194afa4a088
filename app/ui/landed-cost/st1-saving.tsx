import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { Amount } from "#app/domain/landed-cost/rung.ts";
import { toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { perKg } from "./cost-ladder.tsx";

/** What the certificate of origin saves, or what is lost without it; nothing where there is nothing to save. */
export function St1Saving({ cost }: { readonly cost: LandedCost }) {
  const { t, f } = useWords();
  const saved = cost.rungs.find(({ rung }) => rung === "saved-with-st1");
  const { preferenceLost: lost, totals } = cost;
  if (lost === "seller-not-in-azerbaijan" || lost === "not-direct") {
    return <p className="saving saving-lost">{t(`cost.lost_${lost}`)}</p>;
  }
  if (saved?.amount == null || saved.amount === 0n) return null;
  const said = ({ amount, atLeast }: Pick<Amount, "amount" | "atLeast">): string => {
    const text = f.money(amount ?? 0n, "").trim();
    return atLeast ? t("cost.atLeast", { amount: text }) : text;
  };
  const known = totals.withSt1.amount !== null && totals.without.amount !== null;
  return (
    <div className={cost.st1 ? "saving" : "saving saving-lost"} data-rung="saved-with-st1">
      <data value={toDecimal(saved.amount)} data-currency="BYN">
        {t(cost.st1 ? "cost.saved" : "cost.lost", { amount: said(saved) })}
      </data>
      <span className="saving-per-kg">
        {t("cost.savedPerKg", { amount: f.money(perKg(saved.amount, cost.quantity), "").trim() })}
      </span>
      <span className="saving-more">
        {known ? t("cost.totals", { withSt1: said(totals.withSt1), without: said(totals.without) }) : null}{" "}
        {t("cost.conditions")}
      </span>
    </div>
  );
}
