import { join } from "node:path";
import { describeProblems, readDatabasePlace, readStorage } from "#app/config/env.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { openFileStore } from "#app/outside/open-file-store.server.ts";
import { checkFiles } from "#app/usecases/files/check-files.ts";

/**
 * `npm run files:check`: proves that each file has its row and each row its file. Ends with status 0 and a count when
 * they have, with 1 and the list of the broken ones when they have not.
 */
const place = readDatabasePlace(process.env);
if (!place.ok) {
  console.error(describeProblems(place.refusal));
  process.exit(2);
}
const storage = readStorage(process.env);
if (!storage.ok) {
  console.error(describeProblems(storage.refusal));
  process.exit(2);
}
const database = await reachDatabase(place.value);
const db = openDatabase({ url: database.url, poolSize: 2, statementTimeoutMs: 120_000 });
const files = openFileStore(storage.value, join(place.value.dataDir, "uploads"));

async function check(): Promise<number> {
  let broken = 0;
  for await (const { file, problem } of checkFiles({ db, now: new Date(), outside: { files } })) {
    console.error(`The files are broken at ${file}: ${problem}.`);
    broken += 1;
  }
  if (broken > 0) return 1;
  console.log(`The files are whole: ${await db.file.count()} rows.`);
  return 0;
}

process.exitCode = await check().finally(async () => {
  await closeDatabase(db);
  await database.release();
});
