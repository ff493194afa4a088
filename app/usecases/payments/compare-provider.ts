import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { isEntryKind } from "#app/db/ledger.server.ts";
import { staffOf, tell } from "#app/db/outbox.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import type { Difference, OwnMovement, ProviderMovement } from "#app/domain/payments/provider-books.ts";
import { compareBooks, feeKinds, isFeeAlone } from "#app/domain/payments/provider-books.ts";
import { addHours } from "#app/domain/plain-date.ts";
import type { BalanceLine } from "#app/outside/payment-facts.ts";
import { bookProviderFees } from "./book-provider-fees.ts";

/** Movements so young may still be on their way into our books: the next comparison sees them. */
const YOUNG_HOURS = 1;
/** Each comparison looks again at the last day of the one before. */
const AGAIN_HOURS = 24;
/** The two clocks of one movement may differ by so much: a dispute is booked when we hear of it. */
const APART_HOURS = 7 * 24;
const FIRST_HOURS = 90 * 24;

export type Compared = { readonly transactions: number; readonly differences: number };

/**
 * Holds every movement on the card provider's balance against the ledger, since the last time and a day before it, and
 * books what the provider kept for its services. What differs becomes a task for finance; nothing is ever put right by itself. A difference that has vanished is said to be
 * gone. Null: the provider gave no answer, and the next run reads the same span.
 */
export async function compareProvider(call: Call<System>): Promise<Compared | null> {
  const { db, now } = call;
  const last = await db.providerComparison.findFirst({ orderBy: { readTo: "desc" } });
  const to = addHours(now, -YOUNG_HOURS);
  const from = addHours(last?.readTo ?? addHours(to, -FIRST_HOURS), -AGAIN_HOURS);
  const answer = await call.outside.news.listBalanceLines(addHours(from, -APART_HOURS), to);
  if (answer.outcome !== "answered") return null;
  await bookProviderFees(call, answer.facts);
  const theirs = answer.facts.flatMap(movementOf);
  const own = await ownMovements(db, theirs, from, to);
  const onTheirWay = await refundsWithoutEntry(db, theirs);
  const within = (at: Date) => at >= from && at <= to;
  const found = compareBooks(theirs, own, { theirs: within, own: within }, ({ source }) =>
    onTheirWay.has(source),
  );
  await keepComparison(call, { from, to, theirs, own, found });
  return { transactions: theirs.filter(({ at }) => within(at)).length, differences: found.length };
}

function movementOf({
  sourceId,
  externalId,
  type,
  amount,
  currency,
  createdAt,
}: BalanceLine): ProviderMovement[] {
  // Its bill is booked as it stands, and is nobody's money that could differ.
  if (isFeeAlone(type)) return [];
  return [{ source: sourceId ?? externalId, type, amount, currency, at: createdAt }];
}

/** Our movements on the provider's balance: those theirs name, whenever they were, and those of the span. */
async function ownMovements(
  db: Db,
  theirs: readonly ProviderMovement[],
  from: Date,
  to: Date,
): Promise<OwnMovement[]> {
  const entries = await db.ledgerEntry.findMany({
    where: {
      lines: { some: { account: "provider_balance" } },
      kind: { notIn: [...feeKinds] },
      OR: [
        { externalRef: { in: [...new Set(theirs.map(({ source }) => source))] } },
        { at: { gte: from, lte: to } },
      ],
    },
    include: { lines: { where: { account: "provider_balance" } } },
  });
  return entries.flatMap(({ kind, externalRef, at, lines }) => {
    const [line] = lines;
    if (line === undefined || !isEntryKind(kind)) return [];
    return [{ kind, externalRef, at, amount: line.debit - line.credit, currency: line.currency }];
  });
}

/** Refunds that the provider has taken off its balance and our books do not have yet, or rightly never will. */
async function refundsWithoutEntry(
  db: Db,
  theirs: readonly ProviderMovement[],
): Promise<ReadonlySet<string>> {
  const refunds = await db.refund.findMany({
    where: {
      externalId: { in: [...new Set(theirs.map(({ source }) => source))] },
      state: { in: ["submitting", "unknown", "pending", "failed", "cancelled"] },
    },
    select: { externalId: true },
  });
  return new Set(refunds.flatMap(({ externalId }) => externalId ?? []));
}

type Kept = {
  readonly from: Date;
  readonly to: Date;
  readonly theirs: readonly ProviderMovement[];
  readonly own: readonly OwnMovement[];
  readonly found: readonly Difference[];
};

async function keepComparison(call: Call<System>, { from, to, theirs, own, found }: Kept): Promise<void> {
  await inTransaction(call.db, async (tx) => {
    const fresh = await tx.providerDifference.createManyAndReturn({
      data: found.map(({ at, ...difference }) => ({ ...difference, movedAt: at, foundAt: call.now })),
      skipDuplicates: true,
      select: { id: true },
    });
    const still = new Set(found.map(({ source, movement, kind }) => `${source} ${movement} ${kind}`));
    const open = await tx.providerDifference.findMany({ where: { closedAt: null, goneAt: null } });
    const looked = new Set([
      ...theirs.map(({ source }) => source),
      ...own.map(({ externalRef }) => externalRef),
    ]);
    const gone = open.filter(
      ({ source, movement, kind }) => looked.has(source) && !still.has(`${source} ${movement} ${kind}`),
    );
    await tx.providerDifference.updateMany({
      where: { id: { in: gone.map(({ id }) => id) } },
      data: { goneAt: call.now },
    });
    await tx.providerComparison.createMany({
      data: {
        readFrom: from,
        readTo: to,
        transactions: theirs.filter(({ at }) => at >= from && at <= to).length,
        differences: found.length,
        comparedAt: call.now,
      },
      skipDuplicates: true,
    });
    const [first] = fresh;
    if (first === undefined) return;
    const people = await staffOf(tx, ["finance", "director"]);
    await tell(
      tx,
      people.map((person) => ({
        kind: "provider-difference" as const,
        event: first.id,
        to: person,
        data: { count: fresh.length },
        path: "/desk/payments",
      })),
      call.now,
    );
  });
}
