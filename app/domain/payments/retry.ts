/** When a call whose outcome is unknown is tried again, and how long its key can be trusted. */

const MINUTE = 60_000;
/** Providers forget a key after a day; an hour is kept in hand. */
const KEY_LIFE_MS = 23 * 60 * MINUTE;

/** Whether the provider may have forgotten the key, so that its list has to be searched first. */
export function isKeyStale(firstSentAt: Date, now: Date): boolean {
  return now.getTime() - firstSentAt.getTime() >= KEY_LIFE_MS;
}

/** The next try: after as long again as was waited so far, a minute at least, an hour at most. */
export function nextTry(firstSentAt: Date, now: Date): Date {
  const waited = now.getTime() - firstSentAt.getTime();
  return new Date(now.getTime() + Math.min(60 * MINUTE, Math.max(MINUTE, waited)));
}
