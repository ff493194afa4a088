/** A step as the schedule sees it. */
export type Scheduled<Name extends string, Outcome> = {
  readonly name: Name;
  /** Steps that must have ended, however. */
  readonly after?: readonly Name[];
  /** Has the machine for itself: the step uses every core by its own means, or its times matter. */
  readonly alone?: boolean;
  readonly run: (endedBefore: ReadonlyMap<Name, Outcome>) => Promise<Outcome>;
};

/**
 * Runs the steps, in their order as far as the lanes are free, each after those it names. A step that rejects rejects
 * the schedule; the steps turn their failures into outcomes.
 */
export async function runSteps<Name extends string, Outcome>(
  steps: readonly Scheduled<Name, Outcome>[],
  lanes: number,
): Promise<ReadonlyMap<Name, Outcome>> {
  const ended = new Map<Name, Outcome>();
  const waiting = [...steps];
  const running = new Map<Name, { alone: boolean; done: Promise<void> }>();

  const isReady = ({ after = [], alone }: Scheduled<Name, Outcome>) => {
    const free = alone
      ? running.size === 0
      : running.size < lanes && ![...running.values()].some((one) => one.alone);
    return free && after.every((name) => ended.has(name));
  };

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(isReady);
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step) {
      const done = step.run(ended).then((outcome) => {
        ended.set(step.name, outcome);
        running.delete(step.name);
      });
      running.set(step.name, { alone: step.alone ?? false, done });
    } else if (running.size > 0) {
      await Promise.race([...running.values()].map((one) => one.done));
    } else {
      throw new Error(`Steps wait for each other: ${waiting.map(({ name }) => name).join(", ")}`);
    }
  }
  return ended;
}
