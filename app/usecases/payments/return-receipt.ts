import { randomUUID } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { lockLine } from "./line-locks.ts";
import { isOwnReceipt } from "./own-company.ts";
import { tellOfReturn } from "./tell-of-return.ts";

export type ReturnReceipt = {
  readonly lineId: string;
  /** Null: all that is left of it. */
  readonly amount: Minor | null;
  readonly reason: string;
};

export type ReturnReceiptRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "own-company" }
  | { readonly code: "line-is-debit" }
  | { readonly code: "line-used-up" }
  | { readonly code: "amount-not-positive" }
  | { readonly code: "return-under-way" }
  | { readonly code: "return-too-large"; readonly most: string };

/**
 * Finance wants a receipt that fits nothing, or the part of it that is left, to go back to who sent it. Another person
 * of finance has to approve, whatever the amount: the money goes to somebody the house may not know. From now on what is
 * promised back cannot be matched. Resolves to the id of the return.
 */
export async function returnReceipt(
  call: Call<Finance | Director>,
  input: ReturnReceipt,
): Promise<Result<{ returnId: string }, ReturnReceiptRefusal>> {
  for (;;) {
    const asked = await inTransaction(call.db, (tx) => ask(tx, call, input));
    if (asked !== "again") return asked;
  }
}

async function ask(
  tx: Parameters<typeof lockLine>[0],
  call: Call<Finance | Director>,
  { lineId, amount: wanted, reason }: ReturnReceipt,
): Promise<Result<{ returnId: string }, ReturnReceiptRefusal> | "again"> {
  const locked = await lockLine(tx, lineId);
  if (locked === null) return refuse({ code: "not-found" });
  if (locked === "again") return locked;
  const { line, free, promised } = locked;
  if (!line.credit) return refuse({ code: "line-is-debit" });
  if (await isOwnReceipt(tx, call.actor, line)) return refuse({ code: "own-company" });
  if (promised > 0n) return refuse({ code: "return-under-way" });
  if (free <= 0n) return refuse({ code: "line-used-up" });
  const amount = wanted ?? free;
  if (amount <= 0n) return refuse({ code: "amount-not-positive" });
  if (amount > free) return refuse({ code: "return-too-large", most: `${toDecimal(free)} ${line.currency}` });
  const returnId = randomUUID();
  const code = `RR${randomUUID().replaceAll("-", "").slice(0, 10).toUpperCase()}`;
  await tx.receiptReturn.create({
    data: {
      id: returnId,
      lineId,
      amount,
      currency: line.currency,
      reason,
      code,
      requestedById: call.actor.userId,
      requestedAt: call.now,
    },
  });
  await record(tx, call, {
    deed: "return-receipt",
    subject: "statement-line",
    subjectId: lineId,
    before: { left: toDecimal(minor(line.left)) },
    after: { state: "requested", amount: toDecimal(amount), currency: line.currency },
    reason,
  });
  await tellOfReturn(tx, { kind: "return-requested", id: returnId }, call.now);
  return ok({ returnId });
}
