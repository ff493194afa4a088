import type { TariffDuty } from "#app/domain/customs-code.ts";
import { useWords } from "#app/i18n/context.tsx";

type Line = { readonly code: string; readonly duty: TariffDuty };

/** Tariff lines in words: the code as the tariff groups it, and its rate. */
export function useDutyWords(): (lines: readonly Line[]) => string {
  const { t, f } = useWords();
  const unitWord = (unit: string): string => (unit === "l" ? t("catalogue.litre") : t("common.kg"));
  const rate = ({ adValoremPct, minEurPer, eurPer }: TariffDuty): string => {
    if (eurPer !== undefined) {
      return t("catalogue.dutyPer", { amount: f.number(eurPer.amount), unit: unitWord(eurPer.unit) });
    }
    const percent = f.percent((adValoremPct ?? 0) * 100);
    return minEurPer === undefined
      ? percent
      : t("catalogue.dutyPercentMin", {
          percent,
          amount: f.number(minEurPer.amount),
          unit: unitWord(minEurPer.unit),
        });
  };
  return (lines) => {
    const [first, ...others] = lines;
    if (first === undefined) return "";
    if (others.length === 0) {
      return t("catalogue.dutyCode", { code: grouped(first.code), duty: rate(first.duty) });
    }
    return t("catalogue.dutyCodes", {
      codes: lines.map(({ code, duty }) => `${grouped(code)} (${rate(duty)})`).join("; "),
    });
  };
}

/** "0702000003" → "0702 00 000 3" */
function grouped(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)]
    .filter((part) => part !== "")
    .join("\u00a0");
}
