/** How far a truck has come: loaded, at the border, in customs, arrived; received once the buyer says so. */
export const truckStates = ["loaded", "border", "customs", "arrived", "received"] as const;
export type TruckState = (typeof truckStates)[number];

/** What is reported of a truck on the road; a stage that nobody reported may be skipped. */
export const milestones = ["border", "customs", "arrived"] as const;
export type Milestone = (typeof milestones)[number];

/** Whether a milestone lies beyond where the truck is known to be. */
export function isFurther(milestone: Milestone, state: TruckState): boolean {
  return truckStates.indexOf(milestone) > truckStates.indexOf(state);
}
