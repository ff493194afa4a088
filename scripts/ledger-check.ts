import { describeProblems, readDatabasePlace } from "#app/config/env.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { proveBooks } from "#app/usecases/payments/prove-books.ts";

/**
 * `npm run ledger:check`: proves that the books balance. Ends with status 0 and a count when they do, with 1 and the
 * first broken entry when they do not.
 */
// The driver warns of how the query builder asks within a transaction; here an operator reads what is broken, and no more.
process.noDeprecation = true;
const place = readDatabasePlace(process.env);
if (!place.ok) {
  console.error(describeProblems(place.refusal));
  process.exit(2);
}
const database = await reachDatabase(place.value);
const db = openDatabase({ url: database.url, poolSize: 2, statementTimeoutMs: 120_000 });

async function check(): Promise<number> {
  let broken = false;
  await proveBooks(db, ({ what, id, problem }) => {
    broken = true;
    console.error(`The books are broken at ${what} ${id}: ${problem}.`);
    return Promise.resolve("enough");
  });
  if (broken) return 1;
  const [entries, payments] = [await db.ledgerEntry.count(), await db.payment.count()];
  console.log(`The books balance: ${entries} entries, ${payments} payments.`);
  return 0;
}

process.exitCode = await check().finally(async () => {
  await closeDatabase(db);
  await database.release();
});
