/** What changed between two revisions, field by field, and within a text word by word. */

/** A revision laid flat for comparison: field of the form → what stands in it. Lists compare item by item. */
export type FlatRevision = Readonly<Record<string, string | readonly string[] | null>>;

export type WordChange = { readonly kind: "same" | "added" | "removed"; readonly text: string };

export type FieldChange = {
  readonly field: string;
  readonly kind: "added" | "removed" | "changed" | "same";
  readonly before: string;
  readonly after: string;
  /** Present when kind is "changed". */
  readonly words: readonly WordChange[];
};

/** Texts longer than this (in words, both together) are shown whole, old and new: the table would be too large. */
const MOST_WORDS = 3000;

function words(text: string): string[] {
  return text.match(/\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** lengths[i][j]: longest common subsequence of a from i and b from j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    const below = lengths[i + 1];
    if (row === undefined || below === undefined) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = [];
  for (const change of changes) {
    const last = out.at(-1);
    if (last?.kind === change.kind) out[out.length - 1] = { kind: last.kind, text: last.text + change.text };
    else out.push(change);
  }
  return out;
}

/** The way from one text to the other in words kept, removed and added; joins back to both texts. */
export function diffWords(before: string, after: string): WordChange[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const a = words(before);
  const b = words(after);
  if (a.length + b.length > MOST_WORDS) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  const lengths = commonLengths(a, b);
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const old = a[i];
    const fresh = b[j];
    if (old !== undefined && old === fresh) {
      changes.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      changes.push({ kind: "removed", text: old });
      i += 1;
    } else if (fresh !== undefined) {
      changes.push({ kind: "added", text: fresh });
      j += 1;
    } else if (old !== undefined) {
      changes.push({ kind: "removed", text: old });
      i += 1;
    }
  }
  return joined(changes);
}

function asText(value: string | readonly string[] | null | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : value.join("\n");
}

/**
 * Every field of either revision in the order of the newer one, changed or not: the page shows the changed ones first
 * and lets the rest be opened. Without an older revision everything is "added".
 */
export function diffRevisions(before: FlatRevision | null, after: FlatRevision): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before ?? {})])];
  return fields.flatMap((field): FieldChange[] => {
    const old = asText(before?.[field]);
    const fresh = asText(after[field]);
    if (old === "" && fresh === "") return [];
    const kind = old === fresh ? "same" : old === "" ? "added" : fresh === "" ? "removed" : "changed";
    return [
      { field, kind, before: old, after: fresh, words: kind === "changed" ? diffWords(old, fresh) : [] },
    ];
  });
}
