import type { Tx } from "./client.server.ts";

/**
 * The next number of a series within its year, without gaps: the row stays locked until the transaction ends, so take
 * numbers late. Orders use "order" → 1, 2, 3 …
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

/** Tells every instance that what it may have kept of "catalogue", "rates" or "reference" is old. */
export async function bump(tx: Tx, name: "catalogue" | "rates" | "reference"): Promise<void> {
  await tx.counter.upsert({
    where: { name },
    create: { name, value: 1n },
    update: { value: { increment: 1n } },
  });
}
