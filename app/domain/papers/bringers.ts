import type { PlainDate } from "../plain-date.ts";
import type { PaperOwner } from "./pack.ts";
import type { DatedPaper } from "./validity.ts";
import { hasRunOut } from "./validity.ts";

/** Whose papers a side brings: its own; the producer also the carrier's, for the carrier has no account. */
export const paperBringers = {
  producer: ["producer", "carrier"],
  buyer: ["buyer"],
} as const satisfies Record<"producer" | "buyer", readonly PaperOwner[]>;

/** Whether a side may bring a paper of that owner in that state; one that has run out, anew. */
export function mayBring(
  side: "producer" | "buyer",
  paper: DatedPaper & { readonly owner: string },
  today: PlainDate,
): boolean {
  const owners: readonly string[] = paperBringers[side];
  if (!owners.includes(paper.owner)) return false;
  return ["required", "uploaded", "rejected", "waived"].includes(paper.state) || hasRunOut(paper, today);
}
