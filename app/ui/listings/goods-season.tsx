import { useWords } from "#app/i18n/context.tsx";
import { SeasonStrip } from "#app/ui/kit/season-strip.tsx";
import { monthsInWords } from "./month-ranges.ts";

type GoodsSeasonProps = {
  readonly harvestMonths: readonly number[];
  /** Empty: only the harvest is shown. */
  readonly availableMonths: readonly number[];
  readonly now: number;
  /** With the months' letters below and the meaning of the colours. */
  readonly full?: boolean | undefined;
};

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The season strip of goods, said in words to those who do not see it. */
export function GoodsSeason({ harvestMonths, availableMonths, now, full = false }: GoodsSeasonProps) {
  const { t, f } = useWords();
  const harvest = monthsInWords(harvestMonths, f, t("catalogue.allYear"));
  const available = monthsInWords(availableMonths, f, t("catalogue.allYear"));
  return (
    <SeasonStrip
      harvest={harvestMonths}
      available={availableMonths}
      now={now}
      label={
        availableMonths.length === 0
          ? t("catalogue.seasonLabelHarvest", { harvest })
          : t("catalogue.seasonLabel", { harvest, available })
      }
      letters={full ? months.map((month) => f.month(month).slice(0, 1).toUpperCase()) : undefined}
      legend={full ? { harvest: t("catalogue.harvest"), available: t("catalogue.onSale") } : undefined}
    />
  );
}
