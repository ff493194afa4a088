/** A line of an order, by its id or by its place in the order, from 1. */
export type LineRef = string | number;

/** The line that is meant, if the order has it. */
export function findLine<Line extends { readonly id: string; readonly position: number }>(
  lines: readonly Line[],
  ref: LineRef,
): Line | undefined {
  return lines.find((line) => line.id === ref || line.position === ref);
}
