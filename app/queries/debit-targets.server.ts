import type { Db } from "#app/db/client.server.ts";
import type { Currency } from "#app/domain/money.ts";

type Debit = { readonly id: string; readonly amount: bigint; readonly currency: Currency };

/** What a debit may have been for; `value` as the form sends it. */
export type DebitTargetOption = {
  readonly kind: "payout" | "refund" | "return";
  readonly value: string;
  /** The order's number, or the code of a return. */
  readonly number: string;
  /** Who is or was paid. */
  readonly name: string;
};

/** For each debit the payouts, refunds and approved returns of receipts that fit its amount and currency. */
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
  const returns = await db.receiptReturn.findMany({
    where: { amount: { in: amounts }, state: "approved" },
    include: { line: { select: { partyName: true } } },
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
          })),
          ...refunds.filter(fits).map((refund) => ({
            kind: "refund" as const,
            value: `refund:${refund.id}`,
            number: refund.order.number,
            name: refund.order.buyer.legalName,
          })),
          ...returns.filter(fits).map((back) => ({
            kind: "return" as const,
            value: `return:${back.id}`,
            number: back.code,
            name: back.line.partyName,
          })),
        ],
      ];
    }),
  );
}

type Credit = {
  readonly id: string;
  readonly currency: Currency;
  readonly partyAccount: string;
  readonly partyTaxNumber: string;
};

/** For each receipt the payouts by bank that it may be back from: to that account, or to a company of that tax number. */
export async function payoutsThatMayReturn(db: Db, credits: readonly Credit[]) {
  const accounts = credits.map(({ partyAccount }) => partyAccount).filter((account) => account !== "");
  const numbers = credits.map(({ partyTaxNumber }) => partyTaxNumber).filter((number) => number !== "");
  if (accounts.length + numbers.length === 0) return new Map<string, never[]>();
  const payouts = await db.payout.findMany({
    where: {
      method: "bank",
      state: { in: ["transferred", "partially_reversed"] },
      OR: [{ payeeIban: { in: accounts } }, { producer: { taxNumber: { in: numbers } } }],
    },
    include: {
      order: { select: { number: true } },
      producer: { select: { legalName: true, taxNumber: true } },
    },
    orderBy: { paidAt: "desc" },
    take: 100,
  });
  return new Map(
    credits.map((credit) => [
      credit.id,
      payouts
        .filter(
          ({ currency, payeeIban, producer }) =>
            currency === credit.currency &&
            ((payeeIban !== "" && payeeIban === credit.partyAccount) ||
              producer.taxNumber === credit.partyTaxNumber),
        )
        .map(({ id, order, producer, amount }) => ({
          id,
          number: order.number,
          producer: producer.legalName,
          amount,
        })),
    ]),
  );
}
