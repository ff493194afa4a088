/** The way of one truck: stages in order, each not before the one before it, and the day it is expected. */
import type { Milestone, TruckState } from "../orders/milestones.ts";
import { isFurther, milestones } from "../orders/milestones.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export type TruckCourse = {
  readonly state: TruckState;
  readonly loadedAt: Date;
  readonly borderAt: Date | null;
  readonly customsAt: Date | null;
  readonly arrivedAt: Date | null;
};

export type CourseRefusal =
  | { readonly code: "milestone-passed" }
  | { readonly code: "milestone-not-reported" }
  | { readonly code: "milestone-time-wrong" };

/** The column in which a truck keeps the time of a milestone. */
export const milestoneColumns = {
  border: "borderAt",
  customs: "customsAt",
  arrived: "arrivedAt",
} as const satisfies Record<Milestone, keyof TruckCourse>;

/** Two clocks may differ by a quarter of an hour without anybody having reported the future. */
const CLOCKS_MS = 15 * 60_000;
/** Loading is entered when there is time for it: the truck may have left a day before. */
const ENTERED_LATE_MS = 86_400_000;

/** Whether a truck may be reported at a milestone at that time; stages nobody reported may be skipped, never reversed. */
export function decideReport(
  truck: TruckCourse,
  milestone: Milestone,
  happenedAt: Date,
  now: Date,
): Result<true, CourseRefusal> {
  if (!isFurther(milestone, truck.state)) return refuse({ code: "milestone-passed" });
  return fits(truck, milestone, happenedAt, now) ? ok(true) : refuse({ code: "milestone-time-wrong" });
}

/** Whether the time of a milestone that was reported may be corrected to another. */
export function decideCorrection(
  truck: TruckCourse,
  milestone: Milestone,
  happenedAt: Date,
  now: Date,
): Result<true, CourseRefusal> {
  if (truck[milestoneColumns[milestone]] === null) return refuse({ code: "milestone-not-reported" });
  return fits(truck, milestone, happenedAt, now) ? ok(true) : refuse({ code: "milestone-time-wrong" });
}

/** Not in the future, not before what comes earlier on the way, not after what comes later. */
function fits(truck: TruckCourse, milestone: Milestone, happenedAt: Date, now: Date): boolean {
  const at = happenedAt.getTime();
  if (at > now.getTime() + CLOCKS_MS || at < truck.loadedAt.getTime() - ENTERED_LATE_MS) return false;
  const place = milestones.indexOf(milestone);
  return milestones.every((other, index) => {
    const known = truck[milestoneColumns[other]]?.getTime();
    if (known === undefined || index === place) return true;
    return index < place ? known <= at : known >= at;
  });
}

/** Whether a truck on the road has not come on the day it was expected. The day ends at midnight in Minsk. */
export function isTruckLate(
  truck: { readonly state: string; readonly eta: PlainDate | null },
  today: PlainDate,
): boolean {
  return truck.eta !== null && truck.eta < today && ["loaded", "border", "customs"].includes(truck.state);
}
