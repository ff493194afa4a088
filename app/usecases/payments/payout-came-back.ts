import type { Tx } from "#app/db/client.server.ts";
import { entriesOf, sumsIn, writeEntry } from "#app/db/ledger.server.ts";
import { minor, money, sumMinor } from "#app/domain/money.ts";
import { commissionOn } from "#app/domain/payments/commission.ts";
import { bookCommissionReversal, weigh } from "#app/domain/payments/ledger.ts";
import { coverShortage } from "./cover-shortage.ts";
import { tellMoney } from "./tell-money.ts";

/**
 * Money of a payout came back, by whatever way: its state follows from the ledger, and the commission falls to what the
 * goods that stay are worth, to nothing when all came back. The order and the payout are locked by the caller, who has
 * booked what came; the same call again changes nothing.
 */
export async function payoutCameBack(tx: Tx, payoutId: string, now: Date): Promise<void> {
  const payout = await tx.payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: {
      order: {
        include: {
          lines: { select: { amount: true, packedAmount: true } },
          claims: { where: { state: "settled" }, select: { amount: true } },
        },
      },
    },
  });
  const { order, currency } = payout;
  const entries = (await entriesOf(tx, { orderId: order.id })).filter((entry) => entry.currency === currency);
  const back = weigh(entries, { transfer_reversal: 1, bank_payout_returned: 1 });
  if (back <= 0n) return;
  const context = {
    orderId: order.id,
    paymentId: null,
    companyId: payout.producerId,
    at: now,
    actorId: null,
  };
  const whole = back >= payout.amount;
  const state = whole ? "reversed" : "partially_reversed";
  await tx.payout.update({ where: { id: payoutId }, data: { state } });
  const goods = sumMinor(order.lines.map((line) => minor(line.packedAmount ?? line.amount)));
  const credited = sumMinor(order.claims.map((claim) => minor(claim.amount)));
  const owed = whole ? 0n : commissionOn(goods, credited, order.commissionBp);
  const tooMuch = sumsIn(entries, currency).commission - owed;
  if (tooMuch > 0n) {
    await writeEntry(tx, bookCommissionReversal(`${payoutId}/${back}`, money(tooMuch, currency)), context);
  }
  await coverShortage(tx, order, now);
  const words = { kind: "payout-reversed" as const, event: `${payoutId}/${back}`, amount: back, currency };
  await tellMoney(tx, "producer", order, words, now);
}
