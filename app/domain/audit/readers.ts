import type { Staff } from "../actor.ts";

/** What deeds are done to, as the record calls it. */
const everyone = ["company", "order", "paper", "claim"] as const;
const ofModerators = [...everyone, "quotation", "listing", "case", "lot", "word", "advisory"] as const;
const ofFinance = [...everyone, "payment", "refund", "payout", "payment-file"] as const;

/** All subjects that have a name of their own; the record may know others. */
export const recordSubjects = [
  ...new Set([...ofModerators, ...ofFinance, "person" as const, "record" as const]),
];
export type RecordSubject = (typeof recordSubjects)[number];

/**
 * Whose deeds a member of staff may read on record: those about the things that their own work is about. The director
 * reads all, and alone what concerns people's accounts, exports of the record and whatever is new; null means all.
 */
export function readableSubjects(kind: Staff["kind"]): readonly RecordSubject[] | null {
  if (kind === "director") return null;
  return kind === "moderator" ? ofModerators : ofFinance;
}
