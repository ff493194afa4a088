/** Papers with a last day: one that has passed it opens no gate any more, whatever was decided about it. */
import type { PlainDate } from "../plain-date.ts";
import { daysBetween, fromColumn } from "../plain-date.ts";
import { isMadeAtLoading } from "./pack.ts";

export type DatedPaper = {
  readonly state: string;
  /** The last day on which it counts, as the tables have it; null or absent: it has none. */
  readonly validUntil?: Date | null;
};

/** Whether an accepted paper has passed its last day. A date ends at midnight in Minsk. */
export function hasRunOut({ state, validUntil }: DatedPaper, today: PlainDate): boolean {
  return state === "accepted" && validUntil != null && fromColumn(validUntil) < today;
}

/** Whether a paper does not hold its gate shut, today. */
export function opensGate(paper: DatedPaper & { readonly kind: string }, today: PlainDate): boolean {
  if (isMadeAtLoading(paper)) return true;
  if (paper.state === "waived" || paper.state === "superseded") return true;
  return paper.state === "accepted" && !hasRunOut(paper, today);
}

export const paperNoticeStages = ["soon", "near", "over"] as const;
export type PaperNoticeStage = (typeof paperNoticeStages)[number];

/** Days before its last day at which its owner is told, the first time and the second. */
export const REMIND_PAPER_DAYS = { soon: 30, near: 7 } as const;

/** What is to be told of a paper's last day now; null while it is far. A late job says what is true, not what was. */
export function paperNoticeStage(validUntil: PlainDate, today: PlainDate): PaperNoticeStage | null {
  if (validUntil < today) return "over";
  const left = daysBetween(today, validUntil);
  if (left <= REMIND_PAPER_DAYS.near) return "near";
  return left <= REMIND_PAPER_DAYS.soon ? "soon" : null;
}

/** Whether a gate still lies ahead of an order, so that what holds it shut matters. */
export function isGateAhead(
  gate: string | null,
  order: { readonly state: string; readonly restToShip: boolean },
): boolean {
  const { state, restToShip } = order;
  const toLoad = state === "confirmed" || state === "preparing" || (state === "shipped" && restToShip);
  if (gate === "loading") return toLoad;
  if (gate === "border") return toLoad || state === "shipped";
  return gate !== null && (toLoad || state === "shipped" || state === "delivered");
}
