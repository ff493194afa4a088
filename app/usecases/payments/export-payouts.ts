import { randomUUID } from "node:crypto";
import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import { lockRows } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Director, Finance } from "#app/domain/actor.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { currenciesWithoutAccount } from "./house-accounts.ts";
import { isOwnOrder } from "./own-company.ts";
import { reviewPayout } from "./review-payout.ts";

export type ExportRefusal =
  | { readonly code: "no-payouts-to-export" }
  | { readonly code: "house-account-missing"; readonly currencies: string };

/**
 * Puts every approved bank payout into one payment file: from now on each is on its way and in no other file. The file
 * itself is written from these rows as often as it is fetched. Resolves to the file's id.
 */
export function exportPayouts(
  call: Call<Finance | Director>,
): Promise<Result<{ batchId: string }, ExportRefusal>> {
  return inTransaction(call.db, async (tx) => {
    const approved = await tx.payout.findMany({
      where: { method: "bank", state: "approved" },
      include: { order: { select: { id: true, buyerId: true, producerId: true } } },
      orderBy: { orderId: "asc" },
    });
    const ours = approved.filter(({ order }) => !isOwnOrder(call.actor, order));
    await lockRows(
      tx,
      "order",
      ours.map(({ order }) => order.id),
    );
    await lockRows(
      tx,
      "payout",
      ours.map(({ id }) => id),
    );
    // No new account comes into force between looking whether it may be paid and writing down whom the file pays.
    await lockRows(tx, "company", [...new Set(ours.map(({ producerId }) => producerId))]);
    for (const { order } of ours) await reviewPayout(tx, order.id, call.now);
    const payouts = await tx.payout.findMany({
      where: { id: { in: ours.map(({ id }) => id) }, state: "approved" },
      select: {
        id: true,
        currency: true,
        producer: { select: { legalName: true, beneficiary: true, iban: true, bic: true } },
      },
    });
    if (payouts.length === 0) return refuse({ code: "no-payouts-to-export" });
    const missing = await currenciesWithoutAccount(tx, call.now, payouts);
    if (missing.length > 0) {
      return refuse({ code: "house-account-missing", currencies: missing.join(", ") });
    }
    const batchId = randomUUID();
    for (const { id, producer } of payouts) {
      await tx.payout.update({
        where: { id, state: "approved" },
        data: {
          state: "submitting",
          batchId,
          submittedAt: call.now,
          payeeName: producer.beneficiary || producer.legalName,
          payeeIban: producer.iban,
          payeeBic: producer.bic,
        },
      });
    }
    const after = { payouts: payouts.length };
    await record(tx, call, { deed: "export-payouts", subject: "payment-file", subjectId: batchId, after });
    return ok({ batchId });
  });
}
