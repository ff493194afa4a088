import type { Call } from "#app/db/call.ts";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { refusedByProvider, reviewPayout } from "./review-payout.ts";
import { keepPayee } from "./sync-payee.ts";

/**
 * Something changed at a seller's account with the provider: how it stands is written down, payouts that it had refused
 * are looked at again and are sent with a new key once approved anew, and those it would refuse now wait.
 */
export async function reviewSellerPayouts(
  call: Call,
  accountId: string,
): Promise<"ignored" | "done" | "try-again"> {
  const company = await call.db.company.findFirst({
    where: { stripeAccount: accountId },
    select: { id: true },
  });
  if (company === null) return "ignored";
  const account = await call.outside.payOut.readPayee(accountId);
  if (account.outcome === "unknown") return "try-again";
  if (account.outcome === "refused") return "done";
  await keepPayee(call, company.id, account.facts);
  if (account.facts.canReceive)
    await lookAgain(call, { producerId: company.id, blockedBy: refusedByProvider });
  await reviewPayoutsOf(call, company.id);
  return "done";
}

/** Looks again at payouts that are blocked: what blocked them may have been put right without a word to us. */
export async function reviewBlockedPayouts(call: Call): Promise<void> {
  await lookAgain(call, { blockedBy: { notIn: [refusedByProvider, "nothing_to_pay"] } });
}

/**
 * Looks again at a seller's payouts that have not left: its bank details or its standing with the house have changed.
 * Those who approve and send look again by themselves, so nothing hangs on this having run.
 */
export async function reviewPayoutsOf(call: Call, producerId: string): Promise<void> {
  const staying = await call.db.payout.findMany({
    where: { producerId, state: { in: ["releasable", "approved", "blocked"] } },
    select: { orderId: true },
    orderBy: { orderId: "asc" },
  });
  for (const { orderId } of staying) {
    await inTransaction(call.db, async (tx) => {
      await lockRow(tx, "order", orderId);
      await reviewPayout(tx, orderId, call.now);
    });
  }
}

async function lookAgain(
  call: Call,
  which: { producerId?: string; blockedBy: string | { notIn: string[] } },
): Promise<void> {
  const blocked = await call.db.payout.findMany({
    where: { ...which, state: "blocked" },
    select: { id: true, orderId: true, blockedBy: true },
  });
  for (const { id, orderId, blockedBy } of blocked) {
    await inTransaction(call.db, async (tx) => {
      await lockRow(tx, "order", orderId);
      if (blockedBy === refusedByProvider) {
        await tx.payout.updateMany({
          where: { id, state: "blocked", blockedBy },
          data: { blockedBy: "", error: "" },
        });
      }
      await reviewPayout(tx, orderId, call.now);
    });
  }
}
