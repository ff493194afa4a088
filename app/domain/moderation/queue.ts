/** Where a reader stands in the moderation queue: which cases, narrowed by what. The address of every page carries it. */
import type { FindingKind } from "./finding.ts";

/** Cases by what they wait for; `prices` are open ones about a price. */
export const queueStates = ["open", "mine", "unclaimed", "late", "prices", "decided"] as const;
export type QueueState = (typeof queueStates)[number];

export type QueuePlace = {
  readonly state: QueueState;
  /** Words of title, goods or company; empty for all. */
  readonly q: string;
  /** Slug of the commodity. */
  readonly commodity: string | null;
  /** Id of the producer's company. */
  readonly producer: string | null;
  readonly finding: FindingKind | null;
  /** Only the first listings of producers who have never sold. */
  readonly firstOnly: boolean;
};

export const wholeQueue: QueuePlace = {
  state: "open",
  q: "",
  commodity: null,
  producer: null,
  finding: null,
  firstOnly: false,
};

/** The place as an address carries it; what is not narrowed is left out. */
export function placeQuery(place: QueuePlace): Record<string, string | undefined> {
  return {
    state: place.state === "open" ? undefined : place.state,
    q: place.q || undefined,
    commodity: place.commodity ?? undefined,
    producer: place.producer ?? undefined,
    finding: place.finding ?? undefined,
    first: place.firstOnly ? "1" : undefined,
  };
}
