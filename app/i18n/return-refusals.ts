import type { Answer } from "./answer.ts";

/** Refusals about receipts that go back to their sender, and about accounts that payouts go to. */
export const returnRefusals = {
  "return-under-way": { status: 409, message: "returns.r_underWay" },
  "seller-not-verified": { status: 403, message: "refusals.notVerified" },
  "no-refunds-to-export": { status: 409, message: "transfers.r_none" },
  "return-too-large": { status: 400, message: "returns.r_tooLarge", field: "amount" },
} as const satisfies Readonly<Record<string, Answer>>;
