import type { Db, Tx } from "#app/db/client.server.ts";

/** The entry of a line, as far as its origin goes. */
type Entry = {
  readonly kind: string;
  readonly externalRef: string;
  readonly orderId: string | null;
  readonly paymentId: string | null;
  readonly lineId: string | null;
};

/** What an entry comes from; null where it does not come from such a thing. */
export type EntryOrigin = {
  readonly order: string | null;
  /** Of the order's instalment. */
  readonly seq: number | null;
  readonly refund: string | null;
  readonly payout: string | null;
  readonly line: { readonly id: string; readonly bankRef: string } | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ofRefunds = new Set(["refund", "refund_failed", "credit_refund", "credit_refund_failed"]);
const ofPayouts = new Set([
  "transfer",
  "transfer_reversal",
  "bank_payout",
  "bank_payout_returned",
  "commission",
  "commission_reversal",
]);

/** Looks up where entries come from: five questions, however many entries. */
export async function originsOf(
  db: Db | Tx,
  entries: readonly Entry[],
): Promise<(entry: Entry) => EntryOrigin> {
  const some = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const orders = await db.order.findMany({
    where: { id: { in: some(entries.map(({ orderId }) => orderId)) } },
    select: { id: true, number: true, payout: { select: { id: true } } },
  });
  const payments = await db.payment.findMany({
    where: { id: { in: some(entries.map(({ paymentId }) => paymentId)) } },
    select: { id: true, seq: true },
  });
  const refunds = await db.refund.findMany({
    where: {
      externalId: {
        in: some(entries.map(({ kind, externalRef }) => (ofRefunds.has(kind) ? externalRef : null))),
      },
    },
    select: { id: true, externalId: true },
  });
  // A debit of a statement names its entry; a credit stands on the entries it became.
  const lineIdOf = ({ lineId, externalRef }: Entry) =>
    lineId ?? (uuid.test(externalRef) ? externalRef : null);
  const lines = await db.statementLine.findMany({
    where: { id: { in: some(entries.map(lineIdOf)) } },
    select: { id: true, bankRef: true },
  });
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const seqOf = new Map(payments.map(({ id, seq }) => [id, seq]));
  const refundOf = new Map(refunds.map(({ id, externalId }) => [externalId, id]));
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return (entry) => {
    const order = entry.orderId === null ? undefined : orderOf.get(entry.orderId);
    return {
      order: order?.number ?? null,
      seq: entry.paymentId === null ? null : (seqOf.get(entry.paymentId) ?? null),
      refund: ofRefunds.has(entry.kind) ? (refundOf.get(entry.externalRef) ?? null) : null,
      payout: ofPayouts.has(entry.kind) ? (order?.payout?.id ?? null) : null,
      line: lineOf.get(lineIdOf(entry) ?? "") ?? null,
    };
  };
}
