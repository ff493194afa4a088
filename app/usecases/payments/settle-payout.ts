import type { Tx } from "#app/db/client.server.ts";
import { writeEntry } from "#app/db/ledger.server.ts";
import { money } from "#app/domain/money.ts";
import type { LedgerEntry } from "#app/domain/payments/ledger.ts";
import {
  bookBankPayout,
  bookCommission,
  bookTransfer,
  bookTransferReversal,
} from "#app/domain/payments/ledger.ts";
import type { TransferFacts } from "#app/outside/payment-facts.ts";
import { issuePaper } from "../papers/issue-paper.ts";
import { coverShortage } from "./cover-shortage.ts";
import { lockPayout } from "./lock-payout.ts";
import { payoutCameBack } from "./payout-came-back.ts";
import { tellMoney } from "./tell-money.ts";

/** The producer has the money: booked with the commission the Trade House keeps of it, once. */
export async function settlePayout(
  tx: Tx,
  payoutId: string,
  paid: { readonly externalId: string; readonly at: Date; readonly actorId: string | null },
  now: Date,
): Promise<void> {
  const payout = await lockPayout(tx, payoutId);
  if (payout === null) throw new Error(`payout ${payoutId} is not there`);
  const { order, currency } = payout;
  const amount = money(payout.amount, currency);
  const context = {
    orderId: order.id,
    paymentId: null,
    companyId: payout.producerId,
    at: paid.at,
    actorId: paid.actorId,
  };
  const book = payout.method === "stripe" ? bookTransfer : bookBankPayout;
  const entries: LedgerEntry[] = [book(paid.externalId, amount)];
  // One commission per payout, however the payout was made.
  if (payout.commission > 0n) {
    entries.push(bookCommission(payoutId, money(payout.commission, currency)));
  }
  for (const entry of entries) await writeEntry(tx, entry, context);
  // A bank may have taken the buyer's money back while this was on its way.
  await coverShortage(tx, order, now);
  if (payout.paidAt !== null) return;
  await tx.payout.update({
    where: { id: payoutId },
    data: {
      state: "transferred",
      externalId: paid.externalId,
      paidAt: now,
      nextTryAt: null,
      error: "",
      blockedBy: "",
    },
  });
  await issuePaper(tx, { kind: "payout_statement", payoutId }, now);
  const words = { kind: "payout-made" as const, event: payoutId, amount: payout.amount, currency };
  await tellMoney(tx, "producer", order, words, now);
}

/** The same from the provider's facts, with what was taken back since. */
export async function applyTransfer(
  tx: Tx,
  payoutId: string,
  facts: TransferFacts,
  now: Date,
): Promise<void> {
  await settlePayout(tx, payoutId, { externalId: facts.externalId, at: facts.createdAt, actorId: null }, now);
  if (facts.reversals.length === 0) return;
  const payout = await tx.payout.findUniqueOrThrow({ where: { id: payoutId } });
  for (const reversal of facts.reversals) {
    await writeEntry(tx, bookTransferReversal(reversal.externalId, money(reversal.amount, payout.currency)), {
      orderId: payout.orderId,
      paymentId: null,
      companyId: payout.producerId,
      at: reversal.createdAt,
      actorId: null,
    });
  }
  await payoutCameBack(tx, payoutId, now);
}
