/** How one amount falls on several lines of a deal. */
import type { Minor } from "../money.ts";
import { minor, proportionOf } from "../money.ts";

/**
 * An amount in parts that follow the weights, each rounded half-even, the last with the remainder, so that they add up;
 * nothing but nulls when the amount is not known.
 */
export function splitByWeight(amount: Minor | null, weights: readonly bigint[]): (Minor | null)[] {
  if (amount === null) return weights.map(() => null);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  let left: bigint = amount;
  return weights.map((weight, index) => {
    const part = index === weights.length - 1 || whole === 0n ? left : proportionOf(amount, weight, whole);
    left -= part;
    return minor(part);
  });
}
