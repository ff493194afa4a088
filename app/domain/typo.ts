/**
 * How many slips of the finger lie between two words: a letter missing, too many, wrong, or two changed places
 * (optimal string alignment). Meant for the few thousand words of the vocabulary, not for texts.
 */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}

/** Whether a typed word can be a slip of a known one: one slip from 4 letters on, two from 8 on. */
export function isSlipOf(typed: string, known: string): boolean {
  const allowed = known.length >= 8 ? 2 : known.length >= 4 ? 1 : 0;
  return Math.abs(typed.length - known.length) <= allowed && slipsBetween(typed, known) <= allowed;
}
