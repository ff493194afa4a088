/**
 * A program that imports listings into a durable database of its own and says how far it is after each turn, until it is
 * killed; started again, it goes on. Run by `import-kill.test.ts`; DATA_DIR and the number of rows are its arguments.
 */
import { randomUUID } from "node:crypto";
import { openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { aRow, bring, csvOf, turn, work } from "../support/import-world.ts";
import { aModerator, aProducer, callOf, must } from "../support/listing-world.ts";

const [, , dataDir = "", rows = "0"] = process.argv;
const { url } = await startEmbedded({ dataDir });
await migrate(url);
const db = openDatabase({ url });
if ((await db.listingImport.count()) === 0) {
  await seedReference(db);
  await aModerator(db);
  const producer = await aProducer(db);
  const goods = Array.from({ length: Number(rows) }, (_, at) => aRow(`K-${at}`));
  const id = must(await bring(db, producer, csvOf(goods)));
  await work(db);
  must(await runImport(callOf(db, producer), id, randomUUID()));
}
while ((await turn(db)).more) {
  const done = await db.importRow.count({ where: { outcome: { not: null } } });
  process.stdout.write(`${done}\n`);
}
