import { describeProblems, readDatabasePlace } from "#app/config/env.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { checkLedger } from "#app/usecases/payments/check-ledger.ts";

/**
 * `npm run ledger:check`: proves that the books balance. Ends with status 0 and a count when they do, with 1 and the
 * first broken entry when they do not.
 */
const place = readDatabasePlace(process.env);
if (!place.ok) {
  console.error(describeProblems(place.refusal));
  process.exit(2);
}
const database = await reachDatabase(place.value);
const db = openDatabase({ url: database.url, poolSize: 2, statementTimeoutMs: 120_000 });

async function check(): Promise<number> {
  for await (const { what, id, problem } of checkLedger(db)) {
    console.error(`The books are broken at ${what} ${id}: ${problem}.`);
    return 1;
  }
  const [entries, payments] = [await db.ledgerEntry.count(), await db.payment.count()];
  console.log(`The books balance: ${entries} entries, ${payments} payments.`);
  return 0;
}

process.exitCode = await check().finally(async () => {
  await closeDatabase(db);
  await database.release();
});
