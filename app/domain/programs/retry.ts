/** When a message that did not arrive is tried again: soon at first, then ever more slowly, for a day. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds from one try to the next. */
const waits = [
  5,
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  8 * HOUR,
] as const;

/** Tries in all. */
export const MOST_TRIES = waits.length + 1;

/** When the next try is, after so many; null: there is none. */
export function nextTry(tries: number, now: Date): Date | null {
  const seconds = waits[tries - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}
