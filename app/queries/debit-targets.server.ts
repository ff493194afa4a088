import type { Db } from "#app/db/client.server.ts";
import type { Currency } from "#app/domain/money.ts";

type Debit = { readonly id: string; readonly amount: bigint; readonly currency: Currency };

/** What a debit may have been for; `value` as the form sends it. */
export type DebitTargetOption = {
  readonly kind: "payout" | "refund" | "receipt";
  readonly value: string;
  /** The order's number, or who had paid. */
  readonly number: string;
  readonly name: string;
  readonly date: Date | null;
};

/** For each debit the payouts, refunds and unallocated receipts that fit its amount and currency. */
export async function debitTargets(
  db: Db,
  debits: readonly Debit[],
): Promise<ReadonlyMap<string, readonly DebitTargetOption[]>> {
  if (debits.length === 0) return new Map();
  const amounts = [...new Set(debits.map(({ amount }) => amount))];
  const noLine = { statementLines: { none: { state: "matched" as const } } };
  const payouts = await db.payout.findMany({
    where: {
      amount: { in: amounts },
      method: "bank",
      state: { in: ["submitting", "transferred"] },
      ...noLine,
    },
    include: { order: { select: { number: true } }, producer: { select: { legalName: true } } },
    take: 200,
  });
  const refunds = await db.refund.findMany({
    where: {
      amount: { in: amounts },
      method: "bank_transfer",
      state: { in: ["pending", "succeeded"] },
      ...noLine,
    },
    include: { order: { select: { number: true, buyer: { select: { legalName: true } } } } },
    take: 200,
  });
  const receipts = await db.statementLine.findMany({
    where: { credit: true, left: { in: amounts } },
    orderBy: { bookedOn: "desc" },
    take: 200,
  });
  return new Map(
    debits.map(({ id, amount, currency }) => {
      const fits = (other: { readonly amount: bigint; readonly currency: Currency }) =>
        other.amount === amount && other.currency === currency;
      return [
        id,
        [
          ...payouts.filter(fits).map((payout) => ({
            kind: "payout" as const,
            value: `payout:${payout.id}`,
            number: payout.order.number,
            name: payout.producer.legalName,
            date: null,
          })),
          ...refunds.filter(fits).map((refund) => ({
            kind: "refund" as const,
            value: `refund:${refund.id}`,
            number: refund.order.number,
            name: refund.order.buyer.legalName,
            date: null,
          })),
          ...receipts
            .filter((receipt) => fits({ amount: receipt.left, currency: receipt.currency }))
            .map((receipt) => ({
              kind: "receipt" as const,
              value: `receipt:${receipt.id}`,
              number: "",
              name: receipt.partyName,
              date: receipt.bookedOn,
            })),
        ],
      ];
    }),
  );
}
