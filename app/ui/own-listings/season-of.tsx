import { monthsOfWindow } from "#app/domain/harvest-season.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { GoodsSeason } from "../listings/goods-season.tsx";

type Props = {
  readonly harvestMonths: readonly number[];
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly month: number;
};

/** The season strip of a listing by the dates it is offered for; without them only the harvest. */
export function SeasonOf({ harvestMonths, from, to, month }: Props) {
  const availableMonths = from === null || to === null ? [] : monthsOfWindow(from, to);
  return <GoodsSeason harvestMonths={harvestMonths} availableMonths={availableMonths} now={month} full />;
}
