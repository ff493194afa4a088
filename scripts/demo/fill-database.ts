import { join } from "node:path";
import type { Settings } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { createMailer } from "#app/outside/mail.server.ts";
import { openPictures } from "#app/outside/pictures.server.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import { drawPlate } from "#app/ui/plates/draw.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedDemo } from "#prisma/seed/demo.ts";
import { seedReference } from "#prisma/seed/reference.ts";

/** Counters that say how far the demo data have come; nothing else looks at them. */
const MARK = "demo";
const BEGUN = 0n;
const DONE = 1n;

/** Brings the database of the settings to the newest schema and fills it with reference and demo data, once. */
export async function fillDatabase(settings: Settings): Promise<void> {
  const database = await reachDatabase(settings, { alone: true });
  const work = async (): Promise<void> => {
    await migrate(database.url);
    const db = openDatabase({ url: database.url, statementTimeoutMs: 60_000 });
    await fill(db, settings).finally(() => closeDatabase(db));
  };
  await work().finally(() => database.release());
}

async function fill(db: Db, settings: Settings): Promise<void> {
  const mark = await db.counter.findUnique({ where: { name: MARK } });
  if (mark === null && (await db.user.count()) > 0) {
    throw new Error(
      "The database holds data that are not the demo's. Give the demo a DATABASE_URL of its own.",
    );
  }
  if (mark?.value === BEGUN) {
    console.log("An earlier start was interrupted while it made the demo data; making them anew.");
    await emptyAllTables(db);
  }
  await seedReference(db, { demo: true });
  if (mark?.value === DONE) return;
  console.log("Making the demo companies, goods and orders …");
  await db.counter.upsert({ where: { name: MARK }, create: { name: MARK, value: BEGUN }, update: {} });
  const pictures = openPictures();
  const { secretKey, apiBase } = settings.stripe;
  const outside = {
    mail: createMailer({
      smtpUrl: null,
      outboxDir: join(settings.dataDir, "outbox"),
      from: "demo <demo@localhost>",
    }),
    files: createFolderStore(join(settings.dataDir, "uploads")),
    pictures,
    ...connectStripe(apiBase === null ? { secretKey } : { secretKey, apiBase }),
  };
  await seedDemo({ db, outside, now: new Date(), drawPlate }).finally(() => pictures.close());
  await db.counter.update({ where: { name: MARK }, data: { value: DONE } });
}

async function emptyAllTables(db: Db): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  await db.$executeRaw(Prisma.raw(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`));
}
