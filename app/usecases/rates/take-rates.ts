import { record } from "#app/db/audit.server.ts";
import type { Call } from "#app/db/call.ts";
import type { Tx } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { System } from "#app/domain/actor.ts";
import type { NewRate } from "#app/domain/exchange-rates.ts";
import { believable, ratesOf } from "#app/domain/exchange-rates.ts";
import { rateE8, rateToDecimal } from "#app/domain/money.ts";
import { fromColumn, minskDate, toColumn } from "#app/domain/plain-date.ts";

export type RatesTaken = {
  /** How many rates are new. */
  readonly taken: number;
  /** What went wrong, in words for the operator; the last good rates stand. */
  readonly problems: readonly string[];
};

/**
 * Takes the banks' rates of the day. A rate that is on record for its day stays as it is, since staff may have corrected
 * it; one that leaps is not believed; a bank that says nothing leaves the last known. Safe to do twice. A trigger of the
 * table raises the version "rates", so that no page keeps the old ones.
 */
export async function takeRates(call: Call<System>): Promise<RatesTaken> {
  const { db, now, outside } = call;
  const today = minskDate(now);
  const heard = await outside.exchangeRates.hear(today);
  const silent = heard.silent.map(({ bank, why }) => `${bank}: ${why}`);
  const offered = ratesOf(heard);
  if (offered.length === 0) return { taken: 0, problems: silent };
  const { rates: known } = await ratesOn(db, today);
  const { taken, problems } = believable(offered, known, today);
  const added = await inTransaction(db, async (tx) => {
    const missing = await notOnRecord(tx, taken);
    // A statement that adds nothing would still raise the version and empty the kept pages.
    if (missing.length === 0) return 0;
    const rows = await tx.exchangeRate.createManyAndReturn({
      data: missing.map(({ currency, date, rate, source }) => ({
        currency,
        date: toColumn(date),
        bynPerUnitE8: rate,
        source,
        fetchedAt: now,
      })),
      skipDuplicates: true,
    });
    for (const { currency, date, bynPerUnitE8 } of rows) {
      await record(tx, call, {
        deed: "take-rate",
        subject: "rate",
        subjectId: `${currency} ${fromColumn(date)}`,
        after: { bynPerUnit: rateToDecimal(rateE8(bynPerUnitE8)) },
      });
    }
    return rows.length;
  });
  return { taken: added, problems: [...silent, ...problems.map((one) => `${one.currency}: ${one.problem}`)] };
}

async function notOnRecord(tx: Tx, rates: readonly NewRate[]): Promise<NewRate[]> {
  const known = await tx.exchangeRate.findMany({
    where: { date: { in: rates.map(({ date }) => toColumn(date)) } },
    select: { currency: true, date: true },
  });
  const keys = new Set(known.map(({ currency, date }) => `${currency} ${fromColumn(date)}`));
  return rates.filter(({ currency, date }) => !keys.has(`${currency} ${date}`));
}
