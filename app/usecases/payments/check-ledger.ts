import type { Db } from "#app/db/client.server.ts";
import { entriesOf, isEntryKind, sumsIn } from "#app/db/ledger.server.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { brokenInvariants, imbalances } from "#app/domain/payments/ledger.ts";
import { writeReviews } from "#app/domain/payments/standing.ts";
import { readStanding } from "./read-standing.ts";

/** Something in the books that does not hold, in words for an operator. */
export type BrokenEntry = { readonly what: string; readonly id: string; readonly problem: string };

/**
 * Proves the books, from scratch: every entry and every currency balances, every payment's sums and state follow from
 * its entries, every refund and payout that is done stands in the ledger and nothing else does, and no order has given
 * out more than came in. Yields what is broken, the oldest first; nothing when all is well.
 */
export async function* checkLedger(db: Db): AsyncGenerator<BrokenEntry> {
  yield* checkEntries(db);
  yield* checkPayments(db);
  yield* checkOrders(db);
  yield* checkOutgoing(db);
}

async function* checkEntries(db: Db): AsyncGenerator<BrokenEntry> {
  for await (const entry of pages((cursor) =>
    db.ledgerEntry.findMany({ ...page(cursor), include: { lines: true } }),
  )) {
    const broken = (problem: string) => ({
      what: "entry",
      id: `${entry.kind}/${entry.externalRef}`,
      problem,
    });
    if (!isEntryKind(entry.kind)) yield broken("its kind is unknown");
    if (entry.lines.length < 2) yield broken(`it has ${entry.lines.length} lines`);
    if (new Set(entry.lines.map(({ currency }) => currency)).size > 1) yield broken("it has two currencies");
    for (const { amount, currency } of imbalances(entry.lines.map(lineOf))) {
      yield broken(`debits and credits differ by ${toDecimal(amount)} ${currency}`);
    }
  }
  const sums = await db.ledgerLine.groupBy({ by: ["currency"], _sum: { debit: true, credit: true } });
  for (const { currency, _sum } of sums) {
    const difference = (_sum.debit ?? 0n) - (_sum.credit ?? 0n);
    if (difference === 0n) continue;
    yield {
      what: "currency",
      id: currency,
      problem: `debits and credits differ by ${toDecimal(minor(difference))}`,
    };
  }
}

async function* checkPayments(db: Db): AsyncGenerator<BrokenEntry> {
  for await (const payment of pages((cursor) => db.payment.findMany(page(cursor)))) {
    const { state, reviews, sums, entries } = await readStanding(db, payment.id);
    const broken = (problem: string) => ({ what: "payment", id: payment.id, problem });
    if (payment.captured !== sums.captured) {
      yield broken(
        `captured is ${toDecimal(minor(payment.captured))}, the ledger says ${toDecimal(sums.captured)}`,
      );
    }
    if (payment.refunded !== sums.refunded) {
      yield broken(
        `refunded is ${toDecimal(minor(payment.refunded))}, the ledger says ${toDecimal(sums.refunded)}`,
      );
    }
    if (payment.state !== state) yield broken(`it is ${payment.state}, from scratch it is ${state}`);
    if (payment.review !== writeReviews(reviews)) {
      yield broken(`its review is ${payment.review}, from scratch ${writeReviews(reviews)}`);
    }
    const foreign = entries.find(
      ({ kind, currency }) => kind !== "unallocated" && currency !== payment.currency,
    );
    if (foreign) yield broken(`it has two currencies (${foreign.externalRef})`);
  }
}

async function* checkOrders(db: Db): AsyncGenerator<BrokenEntry> {
  for await (const order of pages((cursor) =>
    db.order.findMany({ ...page(cursor), where: { payments: { some: {} } }, include: { payments: true } }),
  )) {
    const broken = (problem: string) => ({ what: "order", id: order.number, problem });
    for (const problem of brokenInvariants(
      sumsIn(await entriesOf(db, { orderId: order.id }), order.currency),
    )) {
      yield broken(problem);
    }
    const asked = order.payments.reduce((sum, { amount }) => sum + amount, 0n);
    const wanted = order.totalAmount + order.instalmentsDiffer;
    if (asked !== wanted) {
      yield broken(
        `its instalments make ${toDecimal(minor(asked))}, they should make ${toDecimal(minor(wanted))}`,
      );
    }
    const ended = ["declined", "cancelled", "expired"].includes(order.state);
    if (ended && order.payments.some(({ cancelledAt }) => cancelledAt === null)) {
      yield broken(`it is ${order.state} and still wants to be paid`);
    }
  }
}

async function* checkOutgoing(db: Db): AsyncGenerator<BrokenEntry> {
  const kindsOf = async (externalRef: string | null) =>
    externalRef === null
      ? []
      : (await db.ledgerEntry.findMany({ where: { externalRef }, select: { kind: true } })).map(
          ({ kind }) => kind,
        );
  for await (const refund of pages((cursor) => db.refund.findMany(page(cursor)))) {
    const kinds = await kindsOf(refund.externalId);
    const booked = kinds.includes("refund") && !kinds.includes("refund_failed");
    if (booked !== (refund.state === "succeeded")) {
      yield {
        what: "refund",
        id: refund.id,
        problem: `it is ${refund.state}, and the ledger says ${booked ? "it was made" : "it was not made"}`,
      };
    }
  }
  for await (const payout of pages((cursor) => db.payout.findMany(page(cursor)))) {
    const kinds = await kindsOf(payout.externalId);
    const booked = kinds.includes("transfer") || kinds.includes("bank_payout");
    const paid = ["transferred", "partially_reversed", "reversed"].includes(payout.state);
    if (booked !== paid) {
      yield {
        what: "payout",
        id: payout.id,
        problem: `it is ${payout.state}, and the ledger says ${booked ? "it was paid" : "it was not paid"}`,
      };
    }
  }
}

const PAGE = 500;

const page = (cursor: string | null) => ({
  take: PAGE,
  orderBy: { id: "asc" as const },
  ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
});

/** Every row, a page at a time, so that the check of large books stays small. */
async function* pages<Row extends { id: string }>(
  read: (cursor: string | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let cursor: string | null = null;
  for (;;) {
    const rows: Row[] = await read(cursor);
    yield* rows;
    cursor = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}

function lineOf(line: { currency: "USD" | "EUR" | "RUB" | "AZN" | "BYN"; debit: bigint; credit: bigint }) {
  return { currency: line.currency, debit: minor(line.debit), credit: minor(line.credit) };
}
