/** The life of one paper of a pack, and whether a gate stands open. */
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

export const paperStates = ["required", "uploaded", "accepted", "rejected", "waived", "superseded"] as const;
export type PaperState = (typeof paperStates)[number];

export const paperCommands = ["upload", "generate", "accept", "reject", "waive", "supersede"] as const;
export type PaperCommand = (typeof paperCommands)[number];

/** owner: whoever owes the paper; staff: of the Trade House; system: the house's own generator. */
export type PaperActor = "owner" | "staff" | "system";

export const paperCommandBy = {
  upload: ["owner", "staff"],
  generate: ["system"],
  accept: ["staff"],
  reject: ["staff"],
  waive: ["staff"],
  supersede: ["owner", "staff", "system"],
} as const satisfies Record<PaperCommand, readonly PaperActor[]>;

type Moves = Partial<Record<PaperCommand, PaperState>>;

/**
 * A file is never exchanged under an accepted paper: the paper is superseded and stands on record, a new one takes its
 * place. Before acceptance another upload takes the place of the first. What the house generates is right by its
 * making and needs nobody's acceptance.
 */
export const paperMoves = {
  required: { upload: "uploaded", generate: "accepted", waive: "waived" },
  uploaded: {
    upload: "uploaded",
    accept: "accepted",
    reject: "rejected",
    waive: "waived",
    supersede: "superseded",
  },
  accepted: { supersede: "superseded" },
  rejected: { upload: "uploaded", waive: "waived", supersede: "superseded" },
  waived: { upload: "uploaded", supersede: "superseded" },
  superseded: {},
} as const satisfies Record<PaperState, Moves>;

export type PaperRefusal =
  | { readonly code: "paper-moved-on"; readonly state: PaperState }
  | { readonly code: "paper-not-yours" }
  | { readonly code: "own-company" }
  | { readonly code: "reason-needed" };

/** The next state of a paper, or why not. Rejecting and waiving need a reason; staff decide nothing of their own. */
export function decidePaper(
  state: PaperState,
  command: PaperCommand,
  actor: PaperActor,
  facts: { readonly reason: string | null; readonly ownCompany: boolean },
): Result<PaperState, PaperRefusal> {
  const moves: Moves = paperMoves[state];
  const next = moves[command];
  if (next === undefined) return refuse({ code: "paper-moved-on", state });
  const by: readonly PaperActor[] = paperCommandBy[command];
  if (!by.includes(actor)) return refuse({ code: "paper-not-yours" });
  // Staff who ask for a paper again decide that the one there is does not do.
  const asksAgain = command === "supersede" && actor === "staff";
  const decides = command === "accept" || command === "reject" || command === "waive" || asksAgain;
  if (decides && facts.ownCompany) return refuse({ code: "own-company" });
  const needsReason = command === "reject" || command === "waive" || asksAgain;
  if (needsReason && !facts.reason?.trim()) return refuse({ code: "reason-needed" });
  return ok(next);
}

/** Whether the paper no longer holds its gate shut. */
export function isSettled(state: PaperState): boolean {
  return state === "accepted" || state === "waived" || state === "superseded";
}

/** Papers of a gate that still hold it shut; empty when it is open. */
export function holdingShut<P extends { readonly gate: string | null; readonly state: PaperState }>(
  papers: readonly P[],
  gate: string,
): P[] {
  return papers.filter((paper) => paper.gate === gate && !isSettled(paper.state));
}
