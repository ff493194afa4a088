import { parseArgs } from "node:util";
import { describeProblems, readDatabasePlace } from "#app/config/env.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import type { Anchor } from "#app/usecases/audit/check-record.ts";
import { checkRecord } from "#app/usecases/audit/check-record.ts";

/**
 * `npm run audit:check [-- --sealed-within 60] [-- --anchor 1234:<hash>]`: proves that the record is whole. Prints how
 * many rows are sealed, the head, and the unsealed tail with its age. Ends with status 0 when all is well, with 1 and
 * the first broken entry when it is not, with 2 when it could not look.
 */
const USAGE = "Usage: npm run audit:check -- [--sealed-within SECONDS] [--anchor PLACE:HASH]";

const { values } = parseArgs({
  options: { "sealed-within": { type: "string", default: "60" }, anchor: { type: "string" } },
});
const sealedWithin = Number(values["sealed-within"]);
const anchor = values.anchor === undefined ? null : readAnchor(values.anchor);
if (!(sealedWithin >= 0)) fail(USAGE);

const place = readDatabasePlace(process.env);
if (!place.ok) fail(describeProblems(place.refusal));
const database = await reachDatabase(place.value);
const db = openDatabase({ url: database.url, poolSize: 2, statementTimeoutMs: 120_000 });

async function check(): Promise<number> {
  const { count, head, tail, broken } = await checkRecord(db, { sealedWithin, anchor });
  const unsealed =
    tail.count === 0
      ? "nothing unsealed"
      : `${tail.count} unsealed, the oldest for ${tail.ageSeconds.toFixed(1)} s`;
  if (broken !== null) {
    console.error(`The record is broken at ${broken.seq}: ${broken.problem}.`);
    console.error(`Whole up to ${count}:${head}; ${unsealed}.`);
    return 1;
  }
  console.log(`The record is whole: ${count} rows sealed, head ${count}:${head}, ${unsealed}.`);
  return 0;
}

process.exitCode = await check().finally(async () => {
  await closeDatabase(db);
  await database.release();
});

function readAnchor(text: string): Anchor {
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(text.trim()) ?? fail(USAGE);
  return { seq: BigInt(seq ?? 0), hash: (hash ?? "").toLowerCase() };
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
