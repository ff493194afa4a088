/** A listing for the season after: its dates a year on, its papers as far as they still hold. */
import type { PlainDate } from "../plain-date.ts";
import { plainDate } from "../plain-date.ts";
import type { Certificate } from "./certificates.ts";
import { isCurrent } from "./certificates.ts";

/** The same day of a later year; 29 February becomes the 28th. */
export function yearsOn(date: PlainDate, years: number): PlainDate {
  const [year = "", month = "", day = ""] = date.split("-");
  const leapDay = month === "02" && day === "29";
  return plainDate(`${Number(year) + years}-${month}-${leapDay ? "28" : day}`);
}

export type SeasonDates = {
  readonly harvestFrom: PlainDate | null;
  readonly harvestTo: PlainDate | null;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
};

/** All dates moved by whole years, at least one and until loading ends after today: a listing that slept two years. */
export function nextSeason(dates: SeasonDates, today: PlainDate): SeasonDates {
  const end = dates.availableTo ?? dates.harvestTo;
  let years = 1;
  while (end !== null && years < 10 && yearsOn(end, years) < today) years += 1;
  const on = (date: PlainDate | null) => (date === null ? null : yearsOn(date, years));
  return {
    harvestFrom: on(dates.harvestFrom),
    harvestTo: on(dates.harvestTo),
    availableFrom: on(dates.availableFrom),
    availableTo: on(dates.availableTo),
  };
}

/** Whether the renewal changes what a buyer judges the goods by, so that a moderator has to read it. */
export function renewalNeedsReview(
  dates: Pick<SeasonDates, "harvestFrom" | "harvestTo">,
  certificates: readonly Certificate[],
  today: PlainDate,
): boolean {
  const harvestMoves = dates.harvestFrom !== null || dates.harvestTo !== null;
  return harvestMoves || certificates.some((certificate) => !isCurrent(certificate, today));
}
