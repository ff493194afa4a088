import type { TariffDuty } from "#app/domain/customs-code.ts";
import type { CostTariff } from "#app/domain/landed-cost/cost-of-deal.ts";
import { useWords } from "#app/i18n/context.tsx";

/** Tariff lines in words: the code as the tariff groups it, its rate, and the days of the year for which it stands. */
export function useDutyWords(): (lines: readonly CostTariff[]) => string {
  const { t, f } = useWords();
  const unitWord = (unit: string): string => (unit === "l" ? t("cost.litre") : t("common.kg"));
  const rate = ({ adValoremPct, minEurPer, eurPer }: TariffDuty): string => {
    if (eurPer !== undefined) {
      return t("cost.dutyPer", { amount: f.number(eurPer.amount), unit: unitWord(eurPer.unit) });
    }
    const percent = f.percent((adValoremPct ?? 0) * 100);
    return minEurPer === undefined
      ? percent
      : t("cost.percentMin", {
          percent,
          amount: f.number(minEurPer.amount),
          unit: unitWord(minEurPer.unit),
        });
  };
  const day = (monthDay: string): string =>
    `${Number(monthDay.slice(3))}\u00a0${f.shortMonth(Number(monthDay.slice(0, 2)))}`;
  const code = ({ code: digits, windowFrom, windowTo }: CostTariff): string => {
    if (windowFrom === null || windowTo === null) return grouped(digits);
    const window = t("cost.window", { from: day(windowFrom), to: day(windowTo) });
    return t("cost.windowed", { code: grouped(digits), window });
  };
  return (lines) => {
    const [first, ...others] = lines;
    if (first === undefined) return "";
    if (others.length === 0) return t("cost.code", { code: code(first), duty: rate(first.duty) });
    return t("cost.codes", {
      codes: lines.map((line) => `${code(line)} (${rate(line.duty)})`).join("; "),
    });
  };
}

/** "0702000003" → "0702 00 000 3" */
function grouped(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)]
    .filter((part) => part !== "")
    .join("\u00a0");
}
