/**
 * Calendar dates without a time, and Minsk's clock: UTC+3 all year (Belarus has kept no summer time since 2011).
 * A date ends at 24:00 in Minsk; a deed at the deadline is late.
 */
import type { Result } from "./result.ts";
import { ok, refuse } from "./result.ts";

declare const plainDateBrand: unique symbol;
/** "YYYY-MM-DD", a day that exists. Compares as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const DAY = 86_400_000;
const MINSK_OFFSET = 3 * 3_600_000;

export type DateRefusal = { readonly code: "date-malformed" };

/** "YYYY-MM-DD" of a day that exists, years 1900–2999. */
export function parsePlainDate(text: string): Result<PlainDate, DateRefusal> {
  const trimmed = text.trim();
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(trimmed)) return refuse({ code: "date-malformed" });
  const at = new Date(`${trimmed}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== trimmed) {
    return refuse({ code: "date-malformed" });
  }
  return ok(trimmed as PlainDate);
}

/** A date known to be right (a literal, a stored value); throws when it is not. */
export function plainDate(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  return parsed.value;
}

/** Midnight UTC of the date, as a database's date column carries it. */
export function toColumn(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The date a database's date column carries (midnight UTC). */
export function fromColumn(value: Date): PlainDate {
  return plainDate(value.toISOString().slice(0, 10));
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromColumn(new Date(toColumn(date).getTime() + days * DAY));
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return Math.round((toColumn(b).getTime() - toColumn(a).getTime()) / DAY);
}

/** −1, 0 or 1. */
export function compareDates(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 1–12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** 1–31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: PlainDate): number {
  return toColumn(date).getUTCDay() || 7;
}

/** The date on Minsk's calendar at an instant. */
export function minskDate(instant: Date): PlainDate {
  return plainDate(new Date(instant.getTime() + MINSK_OFFSET).toISOString().slice(0, 10));
}

/** 00:00 in Minsk of the date. */
export function minskStart(date: PlainDate): Date {
  return new Date(toColumn(date).getTime() - MINSK_OFFSET);
}

/** 24:00 in Minsk of the date: the first instant that is too late. */
export function minskEnd(date: PlainDate): Date {
  return minskStart(addDays(date, 1));
}

/** The hour of Minsk's day, 0–23. */
export function minskHour(instant: Date): number {
  return new Date(instant.getTime() + MINSK_OFFSET).getUTCHours();
}

/** Whether a deed came too late: at the deadline is late. */
export function isLate(deedAt: Date, deadline: Date): boolean {
  return deedAt.getTime() >= deadline.getTime();
}

export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}
