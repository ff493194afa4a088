import { setTimeout as pause } from "node:timers/promises";

/** Longer than what is hidden behind it takes, shorter than anybody minds. */
const LEAST_MS = 300;

/** The outcome, but never sooner than after a fixed time: how long the answer took then says nothing of what was found. */
export async function inEvenTime<T>(work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.all([work, pause(LEAST_MS)]);
  return outcome;
}
