import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/client.ts";
import { reachDatabase } from "#app/db/reach.server.ts";
import { createExchangeRates } from "#app/outside/exchange-rates.server.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { createMailer } from "#app/outside/mail.server.ts";
import { openPapers } from "#app/outside/papers.server.ts";
import { openPictures } from "#app/outside/pictures.server.ts";
import { openSheets } from "#app/outside/sheets.server.ts";
import { openStatements } from "#app/outside/statements.server.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import { startStandIn } from "#app/outside/stripe-stand-in/start-stand-in.ts";
import { createWebhookSender } from "#app/outside/webhooks.server.ts";
import { drawPlate } from "#app/ui/plates/draw.ts";
import { migrate } from "#prisma/migrate.ts";
import { demoPayees } from "#prisma/seed/demo/accounts.ts";
import { seedDemo } from "#prisma/seed/demo.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { renderPlates } from "./render-plates.ts";

/** Counters that say how far the demo data have come; nothing else looks at them. */
const MARK = "demo";
const BEGUN = 0n;
const DONE = 1n;

/**
 * Brings the database of the settings to the newest schema and fills it with reference and demo data, once. What cards
 * paid in the demo's story is left in `stripeState`, where the stand-in for Stripe finds it.
 */
export async function fillDatabase(settings: Settings, stripeState: string): Promise<void> {
  const database = await reachDatabase(settings, { alone: true });
  const work = async (): Promise<void> => {
    await migrate(database.url);
    // A start that is cut short begins anew anyway: nobody needs to wait for the disk at every step of the story.
    const url = new URL(database.url);
    url.searchParams.set("options", "-c synchronous_commit=off");
    const db = openDatabase({ url: url.href, statementTimeoutMs: 60_000 });
    await fill(db, settings, stripeState).finally(() => closeDatabase(db));
  };
  await work().finally(() => database.release());
}

async function fill(db: Db, settings: Settings, stripeState: string): Promise<void> {
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
  console.log("Making the demo companies, goods and orders; this takes up to a minute, once.");
  await db.counter.upsert({ where: { name: MARK }, create: { name: MARK, value: BEGUN }, update: {} });
  await tellStory(db, settings, stripeState);
  await db.counter.update({ where: { name: MARK }, data: { value: DONE } });
}

async function tellStory(db: Db, { dataDir, stripe }: Settings, stripeState: string): Promise<void> {
  await rm(stripeState, { force: true });
  const pictures = renderPlates(openPictures());
  const sheets = openSheets();
  const statements = openStatements();
  let clock = new Date();
  const standIn = await startStandIn({ clock: () => clock, stateFile: stripeState, accounts: demoPayees });
  const papers = openPapers({ publicUrl: "http://127.0.0.1" });
  const outside = {
    exchangeRates: createExchangeRates({ nbrbUrl: null, cbarUrl: null }),
    mail: createMailer({ smtpUrl: null, outboxDir: join(dataDir, "outbox"), from: "demo <demo@localhost>" }),
    files: createFolderStore(join(dataDir, "uploads")),
    papers,
    pictures,
    sheets,
    statements,
    webhooks: createWebhookSender({ loopbackAllowed: true }),
    ...connectStripe({ secretKey: stripe.secretKey, apiBase: standIn.url }),
  };
  const cards = {
    setClock: (at: Date) => {
      clock = at;
    },
    pay: (checkoutId: string) => standIn.controls.pay(checkoutId),
  };
  await seedDemo({ db, outside, now: new Date(), cards, drawPlate }).finally(async () => {
    papers.close();
    pictures.close();
    sheets.close();
    statements.close();
    await standIn.close();
  });
}

async function emptyAllTables(db: Db): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  await db.$transaction(async (tx) => {
    // The record refuses to be emptied; here, where the demo starts over, it may be.
    for (const table of ["audit_rows", "audit_head"])
      await tx.$executeRaw(Prisma.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`));
    await tx.$executeRaw(Prisma.raw(`TRUNCATE ${tables.map(({ name }) => name).join(", ")}`));
    await tx.auditHead.create({ data: { hash: new Uint8Array(32) } });
    for (const table of ["audit_rows", "audit_head"])
      await tx.$executeRaw(Prisma.raw(`ALTER TABLE ${table} ENABLE TRIGGER USER`));
  });
}
