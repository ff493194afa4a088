import { fromColumn } from "#app/domain/plain-date.ts";
import type { BothHolidays, Holidays } from "#app/domain/working-days.ts";
import type { Db, Tx } from "./client.server.ts";

/** The public holidays of a country that the house knows, and the days off that are worked in their stead. */
export async function holidaysOf(tx: Db | Tx, country: "BY" | "AZ"): Promise<Holidays> {
  const rows = await tx.holiday.findMany({ where: { country }, select: { date: true, worked: true } });
  const days = (worked: boolean) =>
    new Set(rows.filter((row) => row.worked === worked).map(({ date }) => fromColumn(date)));
  return Object.assign(days(false), { worked: days(true) });
}

/** Of both countries: payment days leave out the holidays of either. */
export async function bothHolidays(tx: Db | Tx): Promise<BothHolidays> {
  return { belarus: await holidaysOf(tx, "BY"), azerbaijan: await holidaysOf(tx, "AZ") };
}
