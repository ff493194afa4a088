/** A stretch of text that stayed, came in or went out. */
export type DiffPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** Texts with more words than this are shown as wholly old and wholly new: the table below grows with the square. */
const longest = 1_500;

/**
 * What changed between two texts, word by word (white space and punctuation are words of their own).
 * Longest common subsequence; joined again, "same" and "removed" give the old text, "same" and "added" the new one.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = splitWords(before);
  const young = splitWords(after);
  if (old.length > longest || young.length > longest) {
    return joinParts([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  }
  return joinParts(walk(old, young, commonLengths(old, young)));
}

function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

/** `table[i * (young.length + 1) + j]`: the longest common run of words from `old[i]` and `young[j]` on. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint16Array {
  const row = young.length + 1;
  const table = new Uint16Array((old.length + 1) * row);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const down = table[(i + 1) * row + j] ?? 0;
      const right = table[i * row + j + 1] ?? 0;
      const both = (table[(i + 1) * row + j + 1] ?? 0) + 1;
      table[i * row + j] = old[i] === young[j] ? both : Math.max(down, right);
    }
  }
  return table;
}

function walk(old: readonly string[], young: readonly string[], table: Uint16Array): DiffPart[] {
  const row = young.length + 1;
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < young.length) {
    const gone = old[i];
    const come = young[j];
    if (gone !== undefined && gone === come) {
      parts.push({ kind: "same", text: gone });
      i += 1;
      j += 1;
    } else if (
      gone !== undefined &&
      (come === undefined || (table[(i + 1) * row + j] ?? 0) >= (table[i * row + j + 1] ?? 0))
    ) {
      parts.push({ kind: "removed", text: gone });
      i += 1;
    } else if (come !== undefined) {
      parts.push({ kind: "added", text: come });
      j += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind become one part; empty ones go. */
function joinParts(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === "") continue;
    if (last !== undefined && last.kind === part.kind) {
      joined[joined.length - 1] = { kind: last.kind, text: last.text + part.text };
    } else {
      joined.push(part);
    }
  }
  return joined;
}
