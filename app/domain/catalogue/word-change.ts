/**
 * The words goods are found by, as staff change them. A word belongs to one commodity; where several share it (fındıq in
 * the shell and without), somebody has said so. One proposes, another publishes.
 */
import { fold, searchKeys } from "../fold.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import { areFillers } from "./filler-words.ts";
import { areSameForm } from "./search.ts";

export const wordChangeKinds = ["add", "remove"] as const;
export type WordChangeKind = (typeof wordChangeKinds)[number];
export const wordChangeStates = ["proposed", "published", "discarded"] as const;
export type WordChangeState = (typeof wordChangeStates)[number];

/** Lengths in characters. */
export const wordLimits = { word: 60, source: 200, reason: 300 } as const;

/** A word that some commodity is found by. */
export type OwnedWord = {
  readonly commodity: string;
  readonly word: string;
  readonly folded: string;
  /** It stands in the commodity's name, which is not changed by way of words. */
  readonly name: boolean;
};

/**
 * Words that are heard for other goods than they mean here. Azerbaijani xurma is the persimmon and never the date, which
 * Turkish and Persian call so; no word "on purpose" may undo that.
 */
const keptApart: Readonly<Record<string, readonly string[]>> = {
  hurma: ["persimmon", "dried-persimmon"],
};

export type WordRefusal =
  /** Nothing of it could be looked for. */
  | { readonly code: "word-says-nothing" }
  /** The goods are found by it already; `known` is how it is written there. */
  | { readonly code: "word-known"; readonly known: string }
  /** Other goods have it; `others` are their slugs. */
  | { readonly code: "word-of-other-goods"; readonly others: readonly string[] }
  | { readonly code: "word-kept-apart" }
  | { readonly code: "word-not-there" }
  | { readonly code: "word-is-name" };

export type ProposedWord = {
  readonly commodity: string;
  readonly word: string;
  /** Meant for several commodities. */
  readonly several: boolean;
};

/** Commodities other than its own that a word, in whatever form, names already. */
export function othersWith({ commodity, word }: ProposedWord, all: readonly OwnedWord[]): readonly string[] {
  const forms = searchKeys(word).map((key) => key.split(" "));
  const others = all.filter(
    (one) => one.commodity !== commodity && forms.some((form) => areSameForm(form, one.folded.split(" "))),
  );
  return [...new Set(others.map((one) => one.commodity))];
}

/** Whether goods may be found by a word: checked when it is proposed and again when it is published. */
export function checkNewWord(proposed: ProposedWord, all: readonly OwnedWord[]): Result<null, WordRefusal> {
  const { commodity, word, several } = proposed;
  const keys = searchKeys(word);
  const pieces = fold(word).split(" ");
  const telling = pieces.some((piece) => piece.length > 1 && /[a-z]/.test(piece));
  if (!telling || areFillers(pieces)) return refuse({ code: "word-says-nothing" });
  const own = all.filter((one) => one.commodity === commodity);
  const known = own.find(({ folded }) => folded === keys[0]);
  if (known !== undefined) return refuse({ code: "word-known", known: known.word });
  const apart = keys.flatMap((key) => (key in keptApart ? [keptApart[key] ?? []] : []));
  if (apart.some((goods) => !goods.includes(commodity))) return refuse({ code: "word-kept-apart" });
  const others = othersWith(proposed, all);
  if (others.length > 0 && !several) return refuse({ code: "word-of-other-goods", others });
  return ok(null);
}

/** Whether a word may be taken from the goods: it is there, and no name of theirs. */
export function checkRemoval(
  { commodity, word }: Pick<ProposedWord, "commodity" | "word">,
  all: readonly OwnedWord[],
): Result<null, WordRefusal> {
  const there = all.filter((one) => one.commodity === commodity && one.word === word);
  if (there.length === 0) return refuse({ code: "word-not-there" });
  if (there.some(({ name }) => name)) return refuse({ code: "word-is-name" });
  return ok(null);
}

type Move = "publish" | "discard";

const moves = {
  proposed: { publish: "published", discard: "discarded" },
  published: {},
  discarded: {},
} as const satisfies Record<WordChangeState, Partial<Record<Move, WordChangeState>>>;

export type WordMoveRefusal = { readonly code: "word-moved-on" } | { readonly code: "own-entry" };

/** The next state of a change. Publishing needs somebody else than who proposed it; discarding needs one person. */
export function decideWordMove(
  change: { readonly state: WordChangeState; readonly proposedBy: string },
  move: Move,
  userId: string,
): Result<Exclude<WordChangeState, "proposed">, WordMoveRefusal> {
  const open: Partial<Record<Move, Exclude<WordChangeState, "proposed">>> = moves[change.state];
  const next = open[move];
  if (next === undefined) return refuse({ code: "word-moved-on" });
  if (move === "publish" && change.proposedBy === userId) return refuse({ code: "own-entry" });
  return ok(next);
}
