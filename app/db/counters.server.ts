import type { Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";
import type { VersionName } from "./versions.server.ts";

/**
 * The next number of a series within its year, without gaps: the row stays locked until the transaction ends, so take
 * numbers late. Invoices use it; orders, whose numbers may have gaps, use `orderNumbers`.
 */
export async function nextNumber(tx: Tx, kind: string, year: number): Promise<number> {
  const series = await tx.numberSeries.upsert({
    where: { kind_year: { kind, year } },
    create: { kind, year, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  });
  return series.last;
}

/**
 * Numbers for orders that are being placed, rising, of all years in one series: nobody waits for whoever took the one
 * before, so a number is lost when its order is refused at the last moment. Orders are no invoices: theirs have no gaps.
 */
export async function orderNumbers(tx: Tx, count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>(takenNumbers(count));
  return rows.map(({ number }) => number).sort((a, b) => a - b);
}

/** The question that takes them. */
export const takenNumbers = (count: number): Prisma.Sql =>
  Prisma.sql`SELECT nextval('order_numbers')::int AS number FROM generate_series(1, ${count}::int)`;

/**
 * Keeps a series of numbers from the others until the transaction ends, before a number of it is needed: deeds that take
 * numbers of several series hold them in one order, so that two never wait for each other.
 */
export async function holdNumbers(tx: Tx, kind: string, year: number): Promise<void> {
  await tx.numberSeries.upsert({
    where: { kind_year: { kind, year } },
    create: { kind, year },
    update: { last: { increment: 0 } },
  });
}

const raised = new WeakMap<Tx, [VersionName, bigint][]>();

/** Tells every instance that what it may have kept of "catalogue", "rates" or "reference" is old. */
export async function bump(tx: Tx, name: VersionName): Promise<void> {
  const [row] = await tx.$queryRaw<{ value: bigint }[]>(Prisma.sql`
    INSERT INTO counters (name, value) VALUES (${name}, 1)
    ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value`);
  if (row === undefined) throw new Error(`the version ${name} was not raised`);
  const { value } = row;
  const known = raised.get(tx);
  if (known === undefined) raised.set(tx, [[name, value]]);
  else known.push([name, value]);
}

/** The versions a transaction has raised; they hold once it is committed. */
export function raisedIn(tx: Tx): readonly (readonly [VersionName, bigint])[] {
  return raised.get(tx) ?? [];
}
