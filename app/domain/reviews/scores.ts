/** What many reviews come to. */
import type { RatedThing } from "./review.ts";
import { ratedThings } from "./review.ts";

export type Ratings = Readonly<Record<RatedThing, number>>;

/** Averages of 1 to 5, to one decimal, with how many reviews they rest on. */
export type Scores = Ratings & {
  readonly count: number;
  /** Of the three things together. */
  readonly overall: number;
};

/**
 * Averages out of sums, rounded half up to one decimal; null where there is no review.
 *
 * @param sums of each thing's ratings over all reviews
 */
export function scoresOf(sums: Ratings, count: number): Scores | null {
  if (count === 0) return null;
  const average = (sum: number, of: number) => Math.round((sum * 10) / of) / 10;
  const all = ratedThings.reduce((sum, thing) => sum + sums[thing], 0);
  return {
    quality: average(sums.quality, count),
    punctuality: average(sums.punctuality, count),
    papers: average(sums.papers, count),
    overall: average(all, count * ratedThings.length),
    count,
  };
}
