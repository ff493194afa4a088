/** What the buyer weighs when the goods come, against what was loaded. */
import type { Grams } from "../quantity.ts";
import { grams, noGrams, shareOfGrams } from "../quantity.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type ReceivedRefusal = { readonly code: "received-more-than-loaded"; readonly mostG: Grams };

/**
 * Two scales differ, so a little more than was loaded is believed, within the line's tolerance; beyond that it is a
 * typing mistake.
 *
 * @returns how much is missing; nothing when as much or more came
 */
export function judgeReceived(line: {
  readonly loaded: Grams;
  readonly received: Grams;
  readonly toleranceBasisPoints: number;
}): Result<Grams, ReceivedRefusal> {
  const most = grams(line.loaded + shareOfGrams(line.loaded, line.toleranceBasisPoints));
  if (line.received > most) return refuse({ code: "received-more-than-loaded", mostG: most });
  return ok(missingOf(line));
}

/** What of a line did not come, by the buyer's scale. */
export function missingOf({ loaded, received }: { readonly loaded: Grams; readonly received: Grams }): Grams {
  return received < loaded ? grams(loaded - received) : noGrams;
}
