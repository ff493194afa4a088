import type { Line } from "./statement-types.ts";

/** What finance can do about a line as it stands, by the names of the forms. */
export function lineDeeds(line: Line) {
  const { credit, state, left, shares, backs, returned } = line;
  const open = state === "suggested" || state === "unallocated";
  const underWay = backs.some((back) => back.state === "requested" || back.state === "approved");
  return {
    "match-line": credit && (open || shares.some(({ credited }) => credited > 0n)),
    // Something of a receipt is left, and no return of it is under way.
    "return-receipt": credit && left > 0n && state !== "incoming" && !underWay,
    "return-payout": credit && returned.length > 0,
    "undo-match": credit && shares.length > 0,
    "explain-debit": !credit && open,
  };
}

export const lineDeedNames = [
  "match-line",
  "return-receipt",
  "return-payout",
  "undo-match",
  "explain-debit",
] as const satisfies readonly (keyof ReturnType<typeof lineDeeds>)[];
