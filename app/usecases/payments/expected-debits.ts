import type { Db, Tx } from "#app/db/client.server.ts";
import { money } from "#app/domain/money.ts";
import type { DebitLine, ExpectedDebit } from "#app/domain/payments/debits.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import type { KeptLine } from "./line-candidates.ts";

/** A kept line as the rules of debits read it. */
export function readDebit(line: KeptLine): DebitLine {
  return {
    money: money(line.amount, line.currency),
    reversal: line.reversal,
    // References are printed in groups; a number of ours has no spaces.
    said: `${line.reference} ${line.text}`.toUpperCase().replace(/(?<=[0-9A-Z])\s(?=[0-9A-Z]{4}\b)/g, ""),
    payeeAccount: line.partyAccount,
    bankRef: line.bankRef,
  };
}

/** Refunds, bank payouts and returns of this amount that are on their way, or were confirmed by hand and have no line yet. */
export async function expectedDebits(tx: Db | Tx, line: KeptLine): Promise<ExpectedDebit[]> {
  const { amount, currency } = line;
  const noLine = { statementLines: { none: { state: "matched" as const } } };
  const payouts = await tx.payout.findMany({
    where: { amount, currency, method: "bank", state: { in: ["submitting", "transferred"] }, ...noLine },
    include: { order: { select: { number: true } } },
    orderBy: { id: "asc" },
  });
  const refunds = await tx.refund.findMany({
    where: { amount, currency, method: "bank_transfer", state: { in: ["pending", "succeeded"] }, ...noLine },
    include: {
      order: { select: { number: true } },
      payment: {
        select: {
          proforma: { select: { reference: true, number: true } },
          statementLines: {
            where: { credit: true, partyAccount: { not: "" } },
            select: { partyAccount: true },
          },
        },
      },
    },
    orderBy: { id: "asc" },
  });
  const returns = await tx.receiptReturn.findMany({
    where: { amount, currency, state: "approved" },
    include: { line: { select: { partyAccount: true } } },
    orderBy: { id: "asc" },
  });
  return [
    ...returns.map(({ id, code, line: receipt, ...back }) => ({
      kind: "return" as const,
      id,
      money: money(back.amount, back.currency),
      names: [code],
      accounts: receipt.partyAccount === "" ? [] : [receipt.partyAccount],
      confirmedAs: null,
    })),
    ...payouts.map((payout) => ({
      kind: "payout" as const,
      id: payout.id,
      money: money(payout.amount, payout.currency),
      names: [payout.order.number],
      accounts: payout.payeeIban === "" ? [] : [compactAccount(payout.payeeIban)],
      confirmedAs: payout.state === "submitting" ? null : (payout.externalId ?? ""),
    })),
    ...refunds.map((refund) => ({
      kind: "refund" as const,
      id: refund.id,
      money: money(refund.amount, refund.currency),
      names: [
        refund.order.number,
        ...refund.payment.proforma.flatMap(({ reference, number }) => [reference, number]),
      ],
      // It goes back to the account that paid.
      accounts: [...new Set(refund.payment.statementLines.map(({ partyAccount }) => partyAccount))],
      confirmedAs: refund.state === "pending" ? null : (refund.externalId ?? ""),
    })),
  ];
}
