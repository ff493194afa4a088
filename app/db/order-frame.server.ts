import type { Currency } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import type { Tx } from "./client.server.ts";
import { takenNumbers } from "./counters.server.ts";
import { Prisma } from "./generated/client.ts";
import type { PersonRow, Recipient } from "./outbox.server.ts";
import { actingFor, byCompany } from "./outbox.server.ts";
import type { PublishedRate, RateRow } from "./rates.server.ts";
import { publishedIn, ratesKnownOn } from "./rates.server.ts";
import type { CommissionRow } from "./reference-fees.server.ts";
import { commissionsOn, highestCommission } from "./reference-fees.server.ts";

/** What orders take from beyond their goods. */
export type OrderFrame = {
  /** Rates to BYN known on the day. */
  readonly published: Partial<Record<Currency, PublishedRate>>;
  /** Basis points, by order. */
  readonly commissions: readonly number[];
  /** One for each order, rising. */
  readonly numbers: readonly number[];
  /** Who acts for the companies, by company. */
  readonly people: ReadonlyMap<string, Recipient[]>;
};

/**
 * Reads what orders that are about to be written take from beyond their goods, in one statement: the rates and commissions
 * of the day, their numbers, and the people who are told.
 *
 * @param categories of the goods of each order
 */
export async function readOrderFrame(
  tx: Tx,
  day: PlainDate,
  categories: readonly (readonly string[])[],
  companyIds: readonly string[],
): Promise<OrderFrame> {
  const [row] = await tx.$queryRaw<
    {
      rates: RateRow[] | null;
      commissions: CommissionRow[] | null;
      numbers: number[] | null;
      people: PersonRow[] | null;
    }[]
  >(Prisma.sql`
    SELECT (SELECT json_agg(r) FROM (${ratesKnownOn(day)}) AS r) AS rates,
      (SELECT json_agg(c) FROM (${commissionsOn(categories.flat(), day)}) AS c) AS commissions,
      (SELECT json_agg(n.number) FROM (${takenNumbers(categories.length)}) AS n) AS numbers,
      (SELECT json_agg(p) FROM (${actingFor(companyIds)}) AS p) AS people`);
  if (row === undefined) throw new Error("a question without an answer");
  return {
    published: publishedIn(row.rates ?? []),
    commissions: categories.map((own) => highestCommission(row.commissions ?? [], own)),
    numbers: (row.numbers ?? []).toSorted((a, b) => a - b),
    people: byCompany(row.people ?? []),
  };
}
