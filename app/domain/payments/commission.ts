/**
 * The Trade House's commission: a rate frozen on the order, taken on the goods after credit notes, rounded half-even
 * once per payout; none on a full refund. Fees of payment providers are the Trade House's own.
 */
import type { Minor } from "../money.ts";
import { minor, shareOf } from "../money.ts";

/** @param basisPoints 300 = 3 % */
export function commissionOn(goods: Minor, credited: Minor, basisPoints: number): Minor {
  const base = goods - credited;
  return base > 0n ? shareOf(minor(base), basisPoints) : minor(0n);
}
