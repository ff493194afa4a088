import type { Currency } from "#app/domain/money.ts";
import { minor } from "#app/domain/money.ts";
import type { Sender } from "#app/domain/payments/way-back.ts";
import { onlySender, refundCode } from "#app/domain/payments/way-back.ts";
import type { Db, Tx } from "./client.server.ts";
import { isEntryKind } from "./ledger.server.ts";

/** Money that is to leave by bank for who sent it, and stands in no payment file yet. */
export type GoingBack = {
  readonly kind: "refund" | "return";
  readonly id: string;
  /** What its transfer says, so that its debit is recognised. */
  readonly code: string;
  readonly amount: bigint;
  readonly currency: Currency;
  /** To whom; null: no statement says from which one account it came, and a person has to send it. */
  readonly to: (Sender & { readonly bic: string }) | null;
  readonly purpose: string;
  /** The order of a refund; null for a receipt that fits nothing. */
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly buyerId: string;
    readonly producerId: string;
  } | null;
  readonly paymentId: string | null;
  /** The receipt of a return. */
  readonly line: {
    readonly id: string;
    readonly paymentId: string | null;
    readonly partyTaxNumber: string;
  } | null;
};

/** A file takes so many at a time; the rest goes into the next. */
const MOST = 500;

/** Refunds by bank and returns of receipts that are approved and in no payment file, the oldest first. */
export async function moneyGoingBack(db: Db | Tx): Promise<GoingBack[]> {
  const refunds = await db.refund.findMany({
    where: { method: "bank_transfer", state: "pending", transfer: null },
    include: {
      order: {
        select: {
          id: true,
          number: true,
          buyerId: true,
          producerId: true,
          buyer: { select: { legalName: true } },
        },
      },
    },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const returns = await db.receiptReturn.findMany({
    where: { state: "approved", transfer: null },
    include: { line: true },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const senders = await sendersOf(
    db,
    refunds.map(({ paymentId }) => paymentId),
  );
  const bicOf = await bics(db, [
    ...[...senders.values()].flatMap((sender) => sender?.account ?? []),
    ...returns.map(({ line }) => line.partyAccount),
  ]);
  return [
    ...refunds.map(({ id, paymentId, amount, currency, order }) => {
      const sender = senders.get(paymentId) ?? null;
      return {
        kind: "refund" as const,
        id,
        code: refundCode(order.number, id),
        amount,
        currency,
        to:
          sender === null
            ? null
            : { ...sender, name: sender.name || order.buyer.legalName, bic: bicOf(sender.account) },
        purpose: `Refund for order ${order.number}`,
        order,
        paymentId,
        line: null,
      };
    }),
    ...returns.map(({ id, amount, currency, code, line }) => ({
      kind: "return" as const,
      id,
      code,
      amount,
      currency,
      to:
        line.partyAccount === "" || line.partyName === ""
          ? null
          : { name: line.partyName, account: line.partyAccount, bic: bicOf(line.partyAccount) },
      purpose: `Return of a receipt ${code}`,
      order: null,
      paymentId: null,
      line,
    })),
  ];
}

/** From which one account each payment was paid; null where it is not known. */
async function sendersOf(db: Db | Tx, paymentIds: readonly string[]): Promise<Map<string, Sender | null>> {
  if (paymentIds.length === 0) return new Map();
  const of = { in: [...new Set(paymentIds)] };
  const party = { id: true, partyName: true, partyAccount: true } as const;
  const entries = await db.ledgerEntry.findMany({
    where: { paymentId: of, lineId: { not: null } },
    select: { kind: true, paymentId: true, line: { select: party }, lines: { select: { debit: true } } },
  });
  const byHand = await db.statementLine.findMany({
    where: { paymentId: of, credit: true, recordedAs: { not: null } },
    select: { ...party, paymentId: true },
  });
  const booked = entries.flatMap(({ kind, paymentId, line, lines }) => {
    if (!isEntryKind(kind) || line === null) return [];
    return [{ kind, paymentId, line, amount: minor(lines.reduce((sum, { debit }) => sum + debit, 0n)) }];
  });
  return new Map(
    of.in.map((paymentId) => {
      const own = booked.filter((entry) => entry.paymentId === paymentId);
      const lines = new Map(own.map(({ line }) => [line.id, line]));
      return [
        paymentId,
        onlySender([
          ...[...lines.values()].map((line) => ({
            name: line.partyName,
            account: line.partyAccount,
            entries: own.filter((entry) => entry.line.id === line.id),
            byHand: false,
          })),
          ...byHand
            .filter((line) => line.paymentId === paymentId)
            .map((line) => ({
              name: line.partyName,
              account: line.partyAccount,
              entries: [],
              byHand: true,
            })),
        ]),
      ];
    }),
  );
}

/** A statement names no bank: whose account the house has on record, of that it knows the bank as well. */
async function bics(db: Db | Tx, accounts: readonly string[]): Promise<(account: string) => string> {
  const companies = await db.company.findMany({
    where: { iban: { in: accounts.filter((account) => account !== "") }, bic: { not: "" } },
    select: { iban: true, bic: true },
  });
  const known = new Map(companies.map(({ iban, bic }) => [iban, bic]));
  return (account) => known.get(account) ?? "";
}
