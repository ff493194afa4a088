import type { Db, Tx } from "#app/db/client.server.ts";
import type { BookedEntry } from "#app/db/ledger.server.ts";
import { entriesOf } from "#app/db/ledger.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { weigh } from "#app/domain/payments/ledger.ts";
import type { RefundState } from "#app/domain/payments/states.ts";
import type { BrokenEntry } from "./ledger-pages.ts";
import { page, pages } from "./ledger-pages.ts";

/** A refund in these states was let go by somebody. */
const sent: ReadonlySet<RefundState> = new Set(["approved", "submitting", "unknown", "pending", "succeeded"]);

/** Every refund, payout and returned receipt that is done stands in the ledger with its amount, and none that is not. */
export async function* checkOutgoing(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  for await (const refund of pages((cursor) => db.refund.findMany(page(cursor)))) {
    const broken = (problem: string) => ({ what: "refund", id: refund.id, problem });
    const own = await entriesNamed(db, refund.paymentId, refund.externalId);
    const made = weigh(own, { refund: 1, credit_refund: 1, refund_failed: -1, credit_refund_failed: -1 });
    const wanted = refund.state === "succeeded" ? refund.amount : 0n;
    if (made !== wanted) {
      yield broken(`it is ${refund.state}, and by the ledger ${toDecimal(made)} went back`);
    }
    if (sent.has(refund.state) && refund.approvedById === null) yield broken("nobody approved it");
  }
  for await (const back of pages((cursor) =>
    db.receiptReturn.findMany({ ...page(cursor), include: { line: true, debits: true } }),
  )) {
    const broken = (problem: string) => ({ what: "return", id: back.code, problem });
    const out = back.debits.find(({ state }) => state === "matched");
    const made = (await entriesOf(db, { lineId: back.lineId }))
      .filter(({ kind, externalRef }) => kind === "receipt_returned" && externalRef === out?.id)
      .reduce((sum, { amount }) => sum + amount, 0n);
    if (made !== (back.state === "returned" ? back.amount : 0n)) {
      yield broken(`it is ${back.state}, and by the ledger ${toDecimal(minor(made))} went back`);
    }
    const promised = back.state === "requested" || back.state === "approved";
    if (promised && back.amount > back.line.left) yield broken("more is promised back than is left");
  }
  for await (const payout of pages((cursor) => db.payout.findMany(page(cursor)))) {
    const broken = (problem: string) => ({ what: "payout", id: payout.id, problem });
    const own = (await entriesOf(db, { orderId: payout.orderId })).filter(
      ({ paymentId }) => paymentId === null,
    );
    const paid = weigh(own, { transfer: 1, bank_payout: 1 });
    const back = weigh(own, { transfer_reversal: 1, bank_payout_returned: 1 });
    const commission = weigh(own, { commission: 1 });
    const isPaid = ["transferred", "partially_reversed", "reversed"].includes(payout.state);
    if (paid !== (isPaid ? payout.amount : 0n)) {
      yield broken(`it is ${payout.state}, and by the ledger ${toDecimal(paid)} was paid`);
    } else if (isPaid && commission !== payout.commission) {
      yield broken(
        `its commission is ${toDecimal(minor(payout.commission))}, the ledger says ${toDecimal(commission)}`,
      );
    } else if (isPaid && payout.state !== stateFor(payout.amount, back)) {
      yield broken(`it is ${payout.state}, and by the ledger ${toDecimal(back)} came back`);
    }
    const approved = ["approved", "submitting", "unknown", "transferred"].includes(payout.state);
    if (approved && payout.approvedById === null)
      yield broken(`it is ${payout.state}, and nobody approved it`);
  }
}

function stateFor(amount: bigint, back: bigint): string {
  if (back === 0n) return "transferred";
  return back >= amount ? "reversed" : "partially_reversed";
}

async function entriesNamed(
  db: Db | Tx,
  paymentId: string,
  externalRef: string | null,
): Promise<BookedEntry[]> {
  if (externalRef === null) return [];
  return (await entriesOf(db, { paymentId })).filter((entry) => entry.externalRef === externalRef);
}
