import type { PaperOwner } from "./pack.ts";

/** Whose papers a side brings: its own; the producer also the carrier's, for the carrier has no account. */
export const paperBringers = {
  producer: ["producer", "carrier"],
  buyer: ["buyer"],
} as const satisfies Record<"producer" | "buyer", readonly PaperOwner[]>;

/** Whether a side may bring a paper of that owner in that state. */
export function mayBring(
  side: "producer" | "buyer",
  paper: { readonly owner: string; readonly state: string },
): boolean {
  const owners: readonly string[] = paperBringers[side];
  return owners.includes(paper.owner) && ["required", "uploaded", "rejected", "waived"].includes(paper.state);
}
