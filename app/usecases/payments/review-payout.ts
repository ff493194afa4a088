import type { Tx } from "#app/db/client.server.ts";
import { lockRow } from "#app/db/lock.server.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import type { PayoutVerdict } from "#app/domain/payments/payout.ts";
import { judgePayout } from "#app/domain/payments/payout.ts";
import type { PayoutState } from "#app/domain/payments/states.ts";
import { readPayoutTerms } from "./read-payout-terms.ts";
import { tellMoney } from "./tell-money.ts";

/** Once the money is on its way, facts of the order change nothing about the payout. */
const underWay: ReadonlySet<PayoutState> = new Set([
  "submitting",
  "unknown",
  "transferred",
  "partially_reversed",
  "reversed",
]);

/** The provider refused to pay the seller: lifted when the seller's account works again. */
export const refusedByProvider = "provider_refused";

/**
 * Makes the one payout of an order, or works out again how much it is and whether it may go. An approval is for one
 * amount in one situation: if either changed, it is void. The order is locked by the caller; safe to call at any time.
 */
export async function reviewPayout(tx: Tx, orderId: string, now: Date): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      payments: { select: { state: true, disputed: true } },
      refunds: { select: { state: true } },
      claims: { select: { state: true } },
      producer: {
        select: {
          state: true,
          iban: true,
          bic: true,
          stripeAccount: true,
          payeeAccount: { select: { canReceive: true } },
          payoutsFrom: true,
          changes: {
            where: { state: "waiting" },
            select: { iban: true, bic: true, bankName: true, beneficiary: true },
          },
        },
      },
      payout: { select: { id: true } },
    },
  });
  // Before it is confirmed nothing is owed, and an order that ended then never owes.
  if (order.payments.length === 0) return;
  if (order.payout) await lockRow(tx, "payout", order.payout.id);
  const payout = order.payout ? await tx.payout.findUniqueOrThrow({ where: { id: order.payout.id } }) : null;
  if (payout !== null && underWay.has(payout.state)) return;

  const { amount, commission } = await readPayoutTerms(tx, orderId);
  const byBank = payout !== null && payout.method === "bank" && payout.try > 1;
  const method =
    // After a refusal finance chose the bank, and what came by bank does not lie at the provider.
    order.producer.stripeAccount === null || byBank || (await atProvider(tx, order)) < amount
      ? "bank"
      : "stripe";
  const verdict = judgePayout({
    orderStatus: order.state,
    payments: order.payments,
    refunds: order.refunds.map(({ state }) => state),
    openClaims: order.claims.filter(({ state }) => state === "open" || state === "answered").length,
    sellerVerified: order.producer.state === "verified",
    bankDetailsInReview:
      bankIsNew(order.producer, now) ||
      (method === "bank" && (order.producer.iban === "" || order.producer.bic === "")),
    payeeNotReady: method === "stripe" && order.producer.payeeAccount?.canReceive === false,
    amount,
  });
  const terms = { amount, commission, currency: order.currency };
  if (payout === null) {
    // Nothing has come in yet, or everything went back: there is nobody to pay. What comes in is looked at again.
    if (amount <= 0n) return;
    const made = await tx.payout.create({
      data: { orderId, producerId: order.producerId, method, ...terms, ...standing(verdict) },
    });
    if (made.state === "releasable") await tellReleasable(tx, order, amount, now);
    return;
  }
  const keepsApproval = verdict.state === "releasable" && payout.amount === amount;
  if (payout.state === "approved" && keepsApproval && payout.commission === commission) return;
  const refused = payout.blockedBy === refusedByProvider && verdict.state === "releasable";
  await tx.payout.update({
    where: { id: payout.id },
    data: {
      ...terms,
      method,
      ...(refused ? {} : standing(verdict)),
      ...(keepsApproval ? {} : { enteredById: null, approvedById: null, approvedAt: null }),
    },
  });
  if (verdict.state === "releasable" && payout.state !== "releasable" && !refused) {
    await tellReleasable(tx, order, amount, now);
  }
}

/**
 * New bank details wait for staff, or came into force less than three payment days ago. However the payout travels:
 * who changes the bank may have stolen the account, and payouts wait until somebody has looked.
 */
function bankIsNew(
  seller: {
    readonly payoutsFrom: Date | null;
    readonly changes: readonly Readonly<Record<"iban" | "bic" | "bankName" | "beneficiary", string | null>>[];
  },
  now: Date,
): boolean {
  const waits = seller.changes.some((change) => Object.values(change).some((value) => value !== null));
  return waits || (seller.payoutsFrom !== null && now < seller.payoutsFrom);
}

async function atProvider(
  tx: Tx,
  { id, currency }: { readonly id: string; readonly currency: Currency },
): Promise<Minor> {
  const { _sum } = await tx.ledgerLine.aggregate({
    where: { account: "provider_balance", currency, entry: { orderId: id } },
    _sum: { debit: true, credit: true },
  });
  return minor((_sum.debit ?? 0n) - (_sum.credit ?? 0n));
}

function standing(verdict: PayoutVerdict) {
  return {
    state: verdict.state,
    blockedBy: verdict.state === "releasable" ? "" : verdict.because.join(" "),
  };
}

function tellReleasable(
  tx: Tx,
  order: Parameters<typeof tellMoney>[2] & { readonly currency: Parameters<typeof tellMoney>[3]["currency"] },
  amount: Minor,
  now: Date,
): Promise<void> {
  const words = { kind: "payout-releasable" as const, event: `${order.number}/${amount}`, amount };
  return tellMoney(tx, "finance", order, { ...words, currency: order.currency }, now);
}
