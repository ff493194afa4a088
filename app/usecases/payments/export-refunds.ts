import { randomUUID } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { lockRows } from "#app/db/lock.server.ts";
import type { GoingBack } from "#app/db/money-going-back.server.ts";
import { moneyGoingBack } from "#app/db/money-going-back.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { currenciesWithoutAccount } from "./house-accounts.ts";
import { isOwnOrder, isOwnReceipt } from "./own-company.ts";

export type ExportRefundsRefusal =
  | { readonly code: "no-refunds-to-export" }
  | { readonly code: "house-account-missing"; readonly currencies: string };

/**
 * Puts every refund by bank and every receipt that goes back, once approved, into one payment file, each to the account
 * it came from, and into no second one. What came from an account that no statement names, or from several, is left out
 * and sent by hand. The file itself is written from these rows as often as it is fetched. Resolves to the file's id.
 */
export function exportRefunds(
  call: Call<Finance | Director>,
): Promise<Result<{ batchId: string }, ExportRefundsRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const first = await ours(tx, call.actor);
    await lockRows(
      tx,
      "order",
      first.flatMap(({ order }) => order?.id ?? []),
    );
    await lockRows(
      tx,
      "payment",
      first.flatMap(({ paymentId }) => paymentId ?? []),
    );
    await lockRows(
      tx,
      "refund",
      first.flatMap(({ kind, id }) => (kind === "refund" ? id : [])),
    );
    await lockRows(
      tx,
      "line",
      first.flatMap(({ line }) => line?.id ?? []),
    );
    const locked = new Set(first.map(({ id }) => id));
    // Sent, withdrawn or put into another file while we waited for the locks.
    const going = (await ours(tx, call.actor)).filter(({ id }) => locked.has(id));
    if (going.length === 0) return refuse({ code: "no-refunds-to-export" });
    const missing = await currenciesWithoutAccount(tx, call.now, going);
    if (missing.length > 0) {
      return refuse({ code: "house-account-missing", currencies: missing.join(", ") });
    }
    const batchId = randomUUID();
    await tx.bankTransfer.createMany({
      data: going.map(({ kind, id, code, amount, currency, to, purpose }) => ({
        batchId,
        refundId: kind === "refund" ? id : null,
        returnId: kind === "return" ? id : null,
        code,
        amount,
        currency,
        payeeName: to.name,
        payeeAccount: to.account,
        payeeBic: to.bic,
        purpose,
        madeById: call.actor.userId,
        madeAt: call.now,
      })),
    });
    await record(tx, call, {
      deed: "export-refunds",
      subject: "payment-file",
      subjectId: batchId,
      after: { transfers: going.length },
    });
    return ok({ batchId });
  });
}

type Sendable = GoingBack & { readonly to: NonNullable<GoingBack["to"]> };

/** What may be put into a file by this person: to a known account, and nothing of their own companies. */
async function ours(tx: Tx, actor: Finance | Director): Promise<Sendable[]> {
  const sendable: Sendable[] = [];
  for (const going of await moneyGoingBack(tx)) {
    const { to, order, line } = going;
    if (to === null) continue;
    if (order !== null && isOwnOrder(actor, order)) continue;
    if (line !== null && (await isOwnReceipt(tx, actor, line))) continue;
    sendable.push({ ...going, to });
  }
  return sendable;
}
