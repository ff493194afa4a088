/**
 * Pest, border and rule advisories of the Trade House. What one says lives in versions: written by one of the staff,
 * published by another, never changed afterwards; a newer version takes the place of the one before it.
 */
import type { PlainDate } from "../plain-date.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const advisoryKinds = ["pest", "border", "rule"] as const;
export type AdvisoryKind = (typeof advisoryKinds)[number];
/** The most serious first. */
export const advisorySeverities = ["serious", "caution", "note"] as const;
export type AdvisorySeverity = (typeof advisorySeverities)[number];
export const advisoryStates = ["proposed", "published", "superseded", "discarded", "withdrawn"] as const;
export type AdvisoryState = (typeof advisoryStates)[number];

/** Lengths in characters. */
export const advisoryLimits = { title: 120, text: 2_000, source: 200, reason: 500 } as const;

export type AdvisoryScope = {
  readonly commodity: string | null;
  readonly category: string | null;
  readonly region: string | null;
};

export type AdvisoryWindow = { readonly from: PlainDate; readonly until: PlainDate | null };

export type ContentRefusal =
  /** It has to be about some goods or some region. */
  | { readonly code: "advisory-scope-missing" }
  /** One commodity, or a whole category. */
  | { readonly code: "advisory-two-scopes" }
  | { readonly code: "advisory-ends-before-it-begins" }
  | { readonly code: "advisory-over" };

/** Whether what was written can be an advisory at all. */
export function checkContent(
  { commodity, category, region }: AdvisoryScope,
  { from, until }: AdvisoryWindow,
  today: PlainDate,
): Result<null, ContentRefusal> {
  if (commodity === null && category === null && region === null)
    return refuse({ code: "advisory-scope-missing" });
  if (commodity !== null && category !== null) return refuse({ code: "advisory-two-scopes" });
  if (until !== null && until < from) return refuse({ code: "advisory-ends-before-it-begins" });
  if (until !== null && until < today) return refuse({ code: "advisory-over" });
  return ok(null);
}

type Move = "publish" | "discard" | "withdraw";

/** What can become of a version, and by which deed. */
const moves = {
  proposed: { publish: "published", discard: "discarded" },
  published: { withdraw: "withdrawn" },
  superseded: {},
  discarded: {},
  withdrawn: {},
} as const satisfies Record<AdvisoryState, Partial<Record<Move, AdvisoryState>>>;

export type MoveRefusal =
  | { readonly code: "advisory-moved-on" }
  /** Whoever wrote it cannot be the second pair of eyes. */
  | { readonly code: "own-entry" };

/**
 * The next state of a version. Publishing needs somebody else than who wrote it; taking back what one wrote, and taking
 * down what stands, need one person, because they only make the page quieter.
 */
export function decideMove(
  version: { readonly state: AdvisoryState; readonly proposedBy: string | null },
  move: Move,
  userId: string,
): Result<AdvisoryState, MoveRefusal> {
  const open: Partial<Record<Move, AdvisoryState>> = moves[version.state];
  const next = open[move];
  if (next === undefined) return refuse({ code: "advisory-moved-on" });
  if (move === "publish" && version.proposedBy === userId) return refuse({ code: "own-entry" });
  return ok(next);
}
