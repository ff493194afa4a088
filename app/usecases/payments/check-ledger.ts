import type { Db, Tx } from "#app/db/client.server.ts";
import { entriesOf, isEntryKind, sumsIn } from "#app/db/ledger.server.ts";
import type { Currency, Minor } from "#app/domain/money.ts";
import { minor, toDecimal } from "#app/domain/money.ts";
import { accountsOf } from "#app/domain/payments/entry-accounts.ts";
import type { EntryKind } from "#app/domain/payments/ledger.ts";
import { brokenInvariants, heldOf, imbalances } from "#app/domain/payments/ledger.ts";
import { writeReviews } from "#app/domain/payments/standing.ts";
import { checkApprovals } from "./check-approvals.ts";
import { checkDisputes } from "./check-disputes.ts";
import { checkOrphans } from "./check-orphans.ts";
import { checkOutgoing } from "./check-outgoing.ts";
import { checkStatementLines } from "./check-statement-lines.ts";
import type { BrokenEntry } from "./ledger-pages.ts";
import { page, pages } from "./ledger-pages.ts";
import { readStanding } from "./read-standing.ts";

/**
 * Proves the books, from scratch: every entry and every currency balances, no row is astray, every payment's sums and
 * state follow from its entries, every refund and payout that is done stands in the ledger with its amount and nothing else does, every
 * line of a statement is wholly accounted for, no order has given out more than came in, two people let go what needs two,
 * and a payout that waits is what goods, claims and ledger make it. Yields what is broken, the oldest first; nothing when all is well.
 */
export async function* checkLedger(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  const readable = yield* checkEntries(db);
  yield* checkOrphans(db);
  // All that follows is worked out from the entries.
  if (!readable) return;
  yield* checkPayments(db);
  yield* checkDisputes(db);
  yield* checkOrders(db);
  yield* checkOutgoing(db);
  yield* checkStatementLines(db);
  yield* checkApprovals(db);
}

/** Returns whether every entry can be read: it is of a known kind and has lines. */
async function* checkEntries(db: Db | Tx): AsyncGenerator<BrokenEntry, boolean> {
  let readable = true;
  for await (const entry of pages((cursor) =>
    db.ledgerEntry.findMany({ ...page(cursor), include: { lines: true } }),
  )) {
    const broken = (problem: string) => ({
      what: "entry",
      id: `${entry.kind}/${entry.externalRef}`,
      problem,
    });
    if (isEntryKind(entry.kind)) yield* misplaced(entry.kind, entry.lines).map(broken);
    else yield broken("its kind is unknown");
    readable &&= isEntryKind(entry.kind) && entry.lines.length > 0;
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
  return readable;
}

/** Lines of an entry on accounts that its kind never touches on that side. */
function misplaced(
  kind: EntryKind,
  lines: readonly { readonly account: string; readonly debit: bigint; readonly credit: bigint }[],
): string[] {
  const { debited, credited } = accountsOf[kind];
  return lines
    .filter(({ account, debit }) => !(debit > 0n ? debited : credited).some((known) => known === account))
    .map(({ account, debit }) => `a ${kind} does not ${debit > 0n ? "debit" : "credit"} ${account}`);
}

async function* checkPayments(db: Db | Tx): AsyncGenerator<BrokenEntry> {
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
    if (sums.refunded > sums.captured) {
      yield broken(`${toDecimal(sums.refunded)} went back of ${toDecimal(sums.captured)} that came`);
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

async function* checkOrders(db: Db | Tx): AsyncGenerator<BrokenEntry> {
  for await (const order of pages((cursor) =>
    db.order.findMany({ ...page(cursor), where: { payments: { some: {} } }, include: { payments: true } }),
  )) {
    const broken = (problem: string) => ({ what: "order", id: order.number, problem });
    const entries = await entriesOf(db, { orderId: order.id });
    const sums = sumsIn(entries, order.currency);
    for (const problem of brokenInvariants(sums)) yield broken(problem);
    const own = heldOf(sums) - sums.covered;
    if (sums.covered !== (own < 0n ? -own : 0n)) {
      yield broken(
        `the house bears ${toDecimal(sums.covered)}, its movements leave ${toDecimal(minor(own))} without it`,
      );
    }
    const held = await heldInAccount(db, order.id, order.currency);
    if (held !== heldOf(sums)) {
      yield broken(`${toDecimal(held)} lie on its account, by its entries it is ${toDecimal(heldOf(sums))}`);
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

async function heldInAccount(db: Db | Tx, orderId: string, currency: Currency): Promise<Minor> {
  const { _sum } = await db.ledgerLine.aggregate({
    where: { account: "held_for_orders", currency, entry: { orderId } },
    _sum: { debit: true, credit: true },
  });
  return minor((_sum.credit ?? 0n) - (_sum.debit ?? 0n));
}

function lineOf(line: { currency: Currency; debit: bigint; credit: bigint }) {
  return { currency: line.currency, debit: minor(line.debit), credit: minor(line.credit) };
}
