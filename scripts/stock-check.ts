import { describeProblems, readDatabasePlace } from "#app/config/env.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { checkStock } from "#app/usecases/lots/check-stock.ts";

/**
 * `npm run stock:check`: proves that every lot is what its movements and orders make it. Ends with status 0 and a count
 * when it is, with 1 and the first broken lots when it is not.
 */
const place = readDatabasePlace(process.env);
if (!place.ok) {
  console.error(describeProblems(place.refusal));
  process.exit(2);
}
const database = await reachDatabase(place.value);
const db = openDatabase({ url: database.url, poolSize: 2, statementTimeoutMs: 120_000 });

async function check(): Promise<number> {
  const broken = await checkStock(db);
  for (const { lot, problem } of broken) console.error(`The stock is broken at lot ${lot}: ${problem}.`);
  if (broken.length > 0) return 1;
  const [lots, movements] = [await db.lot.count(), await db.lotMovement.count()];
  console.log(`The stock holds: ${lots} lots, ${movements} movements.`);
  return 0;
}

process.exitCode = await check().finally(async () => {
  await closeDatabase(db);
  await database.release();
});
