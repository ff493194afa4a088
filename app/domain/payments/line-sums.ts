import type { Minor } from "../money.ts";
import { minor } from "../money.ts";
import type { Booked, Weights } from "./ledger.ts";
import { weigh } from "./ledger.ts";

/** What a credit line of a statement has become, by its entries: the parts make up the whole, always. */
export type LineSums = {
  readonly received: Minor;
  /** On payments, or back on a payout. */
  readonly allocated: Minor;
  readonly credited: Minor;
  readonly returned: Minor;
  /** received − allocated − credited − returned: what lies unallocated. */
  readonly left: Minor;
};

const lineWeights = {
  received: { bank_receipt: 1, unallocated: 1 },
  allocated: { bank_receipt: 1, allocation: 1, allocation_reversal: -1, bank_payout_returned: 1 },
  credited: { credit: 1, credit_reversal: -1 },
  returned: { receipt_returned: 1 },
} as const satisfies Record<string, Weights>;

/** Sums of the entries that came from one line of a statement, from scratch. */
export function sumLine(entries: readonly Booked[]): LineSums {
  const received = weigh(entries, lineWeights.received);
  const allocated = weigh(entries, lineWeights.allocated);
  const credited = weigh(entries, lineWeights.credited);
  const returned = weigh(entries, lineWeights.returned);
  return { received, allocated, credited, returned, left: minor(received - allocated - credited - returned) };
}
