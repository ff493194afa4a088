import type { LandedCost } from "#app/domain/landed-cost/cost-of-deal.ts";
import type { Rung } from "#app/domain/landed-cost/rung.ts";
import { lastTruckFillPct } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { sourceText } from "#app/i18n/source-text.ts";
import { useDutyWords } from "./duty-words.ts";

type Props = { readonly rung: Rung; readonly cost: LandedCost };

/** How a rung was worked out, in words, with its source and date. */
export function RungRule({ rung, cost }: Props) {
  const { t, f } = useWords();
  const parts = [t(`cost.rule_${rung.rule}`), ...useParticulars({ rung, cost })];
  const own = isOwn(rung, cost);
  if (own) parts.push(t("cost.yours"));
  const split = rung.rung === "freight" ? cost.toBorder : null;
  return (
    <>
      {sentences(parts)}
      {rung.source === "" || rung.asOf === null || own ? null : (
        <span className="ladder-source">
          {t("cost.source", { source: sourceText(rung.source, t) })}, {f.shortDate(rung.asOf)}.
          {rung.checked ? "" : ` ${t("cost.notChecked")}`}
        </span>
      )}
      {split === null || split.asOf === null ? null : (
        <span className="ladder-source">
          {t("cost.toBorderSource", { source: sourceText(split.source, t), date: f.shortDate(split.asOf) })}.
        </span>
      )}
    </>
  );
}

/** The figures that the rule was applied to. */
function useParticulars({ rung, cost }: Props): string[] {
  const { t, f } = useWords();
  const duties = useDutyWords();
  const onValue = useCustomsValue(cost);
  const each = (count: number, amount: { readonly amount: bigint; readonly currency: string }) =>
    `${count} × ${f.money(amount.amount, amount.currency)}`;
  if (rung.rule === "paid-by-seller") return [];
  if (rung.rung === "freight") {
    if (cost.freightIncluded) return [t("cost.mayDeduct")];
    const vehicle = t(cost.refrigerated ? "cost.truck_reefer" : "cost.truck_dry");
    return [
      cost.freightPerTruck === null ? "" : `${each(cost.trucks, cost.freightPerTruck)}, ${vehicle}`,
      cost.toBorder === null ? "" : t("cost.toBorder", { percent: f.percent(cost.toBorder.value) }),
      lastTruckFillPct(cost.quantity) === 100 ? "" : t("cost.truckPart"),
    ];
  }
  if (rung.rung === "duty") return [duties(cost.tariff), onValue];
  if (rung.rung === "vat") return [onValue];
  if (rung.rung === "broker" && cost.brokerPerDeclaration !== null) {
    return [each(cost.trucks, cost.brokerPerDeclaration)];
  }
  return [];
}

function useCustomsValue({ customsValue: { amount, atLeast } }: LandedCost): string {
  const { t, f } = useWords();
  if (amount === null) return "";
  const text = f.money(amount, "").trim();
  return t("cost.customsValue", { amount: atLeast ? t("cost.atLeast", { amount: text }) : text });
}

/** The reader's own assumption, not the reference's. */
function isOwn({ rung, source, amount }: Rung, cost: LandedCost): boolean {
  if (source !== "" || amount === null) return false;
  return (rung === "freight" && !cost.freightIncluded) || rung === "broker";
}

function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => part.replace(/\.$/, ""))
    .join(". ");
}
