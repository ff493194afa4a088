import type { Answer } from "./answer.ts";

/** Refusals about receipts that go back to their sender. */
export const returnRefusals = {
  "return-under-way": { status: 409, message: "returns.r_underWay" },
  "return-too-large": { status: 400, message: "returns.r_tooLarge", field: "amount" },
} as const satisfies Readonly<Record<string, Answer>>;
