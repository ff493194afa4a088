import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { Rung } from "#app/domain/landed-cost/rung.ts";
import type { Minor } from "#app/domain/money.ts";
import { convert, minor, money, pricePerKg, toDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Money } from "#app/ui/kit/figures.tsx";
import { Ladder } from "#app/ui/kit/ladder.tsx";
import { CostRates } from "./cost-rates.tsx";
import { RungRule } from "./rung-rule.tsx";

/** The ladder from the seller's price to Minsk: each rung with its rule, source and date, and the rates below it. */
export function CostLadder({ cost }: { readonly cost: LandedCost }) {
  const { t, f } = useWords();
  const rungs = cost.rungs.filter(({ rung }) => rung !== "saved-with-st1");
  const isOpen = rungs.some(({ rung, atLeast, amount }) => rung === "total" && (atLeast || amount === null));
  const vat = cost.vat.map((rate) => f.percent(rate)).join(" / ");
  return (
    <>
      <Ladder
        caption={t("cost.caption")}
        captionHidden
        rungHeading={t("cost.rung")}
        amountHeadings={[t("cost.amount")]}
        rungs={rungs.map((rung) => ({
          key: rung.rung,
          label: rung.rung === "vat" ? `${t(`cost.rung_${rung.rung}`)}, ${vat}` : t(`cost.rung_${rung.rung}`),
          rule: <RungRule rung={rung} cost={cost} />,
          amounts: [<RungAmount key="byn" rung={rung} cost={cost} />],
          tone: rung.rung.startsWith("total") ? "total" : "plain",
        }))}
      />
      {isOpen ? <p className="ladder-note">{t("cost.unknownNote")}</p> : null}
      <CostRates cost={cost} />
    </>
  );
}

/** 1/10000 of a rouble to kopecks, for reading only. */
export function perKg(amount: Minor, quantity: Grams): Minor {
  return minor((pricePerKg(amount, quantity) + 50n) / 100n);
}

function RungAmount({ rung, cost }: { readonly rung: Rung; readonly cost: LandedCost }) {
  const { t, f } = useWords();
  if (rung.amount === null) {
    return <span className="ladder-unknown">{t(`cost.unknown_${rung.why ?? "rests-on-unknown"}`)}</span>;
  }
  const text = f.money(rung.amount, "").trim();
  const each = perKg(rung.amount, cost.quantity);
  const isOneUnit = rung.rung === "total-per-kg" || rung.rung === "total-per-truck";
  const inContract = rung.rung.startsWith("total") || rung.rung === "goods";
  return (
    <>
      <Money
        value={toDecimal(rung.amount)}
        currency="BYN"
        text={rung.atLeast ? t("cost.atLeast", { amount: text }) : text}
      />
      {inContract ? <InContractCurrency amount={rung.amount} cost={cost} /> : null}
      {isOneUnit || each === 0n ? null : (
        <span className="ladder-per-kg">{t("cost.perKg", { price: f.money(each, "").trim() })}</span>
      )}
    </>
  );
}

function InContractCurrency({ amount, cost }: { readonly amount: Minor; readonly cost: LandedCost }) {
  const { t, f } = useWords();
  const { currency } = cost;
  const converted = convert(money(amount, "BYN"), currency, cost.rates);
  if (currency === "BYN" || !converted.ok) return null;
  const text = t("cost.inCurrency", { amount: f.money(converted.value.amount, currency) });
  return (
    <span className="ladder-per-kg">
      <Money value={toDecimal(converted.value.amount)} currency={currency} text={text} />
    </span>
  );
}
