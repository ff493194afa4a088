import { fromColumn } from "#app/domain/plain-date.ts";
import type { BothHolidays, Holidays } from "#app/domain/working-days.ts";
import type { Db, Tx } from "./client.server.ts";

/** The public holidays of a country that the house knows. */
export async function holidaysOf(tx: Db | Tx, country: "BY" | "AZ"): Promise<Holidays> {
  const rows = await tx.holiday.findMany({ where: { country }, select: { date: true } });
  return new Set(rows.map(({ date }) => fromColumn(date)));
}

/** Of both countries: payment days leave out the holidays of either. */
export async function bothHolidays(tx: Db | Tx): Promise<BothHolidays> {
  return { belarus: await holidaysOf(tx, "BY"), azerbaijan: await holidaysOf(tx, "AZ") };
}
