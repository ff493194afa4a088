/** Opens everything the house consists of, by its settings; the one place where the parts are wired together. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { pino } from "pino";
import { migrate } from "#prisma/migrate.ts";
import type { Settings } from "./config/env.server.ts";
import { isLoopback } from "./config/loopback.ts";
import type { Db } from "./db/client.server.ts";
import { closeDatabase, openDatabase } from "./db/client.server.ts";
import { reachDatabase } from "./db/reach.server.ts";
import { followVersions } from "./db/versions.server.ts";
import type { Readiness } from "./http/edge/answer-operations.ts";
import type { House } from "./http/house.ts";
import { openRateLimits } from "./http/rate-limits.server.ts";
import { createExchangeRates } from "./outside/exchange-rates.server.ts";
import { sweepFolderStore } from "./outside/files.server.ts";
import { createMailer } from "./outside/mail.server.ts";
import { openFileStore } from "./outside/open-file-store.server.ts";
import { openPapers } from "./outside/papers.server.ts";
import { openPictures } from "./outside/pictures.server.ts";
import { openSheets } from "./outside/sheets.server.ts";
import { openStatements } from "./outside/statements.server.ts";
import { connectStripe } from "./outside/stripe.server.ts";
import { createWebhookSender } from "./outside/webhooks.server.ts";

export type OpenedHouse = {
  readonly house: House;
  /** Whether the database answers and has the newest schema; for `/readyz`. */
  readonly readiness: () => Promise<Readiness>;
  /** Lets go of everything; the embedded database stops if it was started here. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the house. The embedded database is started and brought to the newest schema, since nobody else can; one at an
 * address is migrated by whoever runs it. Throws when a part cannot be had, with a sentence for the operator.
 */
export async function openHouse(
  settings: Settings,
  /** False shares the embedded database with the process that runs it. */
  { alone = true }: { alone?: boolean } = {},
): Promise<OpenedHouse> {
  const log = openLog(settings.logLevel);
  const database = await reachDatabase(settings, { alone });
  if (settings.databaseUrl === null) {
    await migrate(database.url).catch(async (error: unknown) => {
      await database.release();
      throw error;
    });
  }
  const db = openDatabase({
    url: database.url,
    log: (message, error) => log.warn({ err: error }, message),
  });
  const now = (): Date => new Date();
  const versions = followVersions(db, {
    url: database.url,
    log: (message, error) => log.warn({ err: error }, message),
  });
  const uploads = join(settings.dataDir, "uploads");
  await sweepFolderStore(uploads, now());

  const mail = createMailer({
    smtpUrl: settings.smtpUrl,
    outboxDir: join(settings.dataDir, "outbox"),
    from: senderOf(settings.publicUrl),
  });
  const papers = openPapers({ publicUrl: settings.publicUrl });
  const pictures = openPictures();
  const sheets = openSheets();
  const statements = openStatements();
  const { secretKey, apiBase } = settings.stripe;
  const stripe = connectStripe(apiBase === null ? { secretKey } : { secretKey, apiBase });
  const house: House = {
    db,
    outside: {
      exchangeRates: createExchangeRates(settings.rates),
      mail,
      files: openFileStore(settings.storage, uploads),
      papers,
      pictures,
      sheets,
      webhooks: createWebhookSender({ loopbackAllowed: isLoopback(settings.publicUrl) }),
      statements,
      ...stripe,
    },
    settings,
    limits: openRateLimits(db, settings.rateLimitFactor),
    versions,
    now,
    log,
  };
  const migrations = await ourMigrations();
  return {
    house,
    readiness: () => askReadiness(db, migrations),
    close: async () => {
      papers.close();
      pictures.close();
      sheets.close();
      statements.close();
      mail.close();
      await versions.close();
      await closeDatabase(db);
      await database.release();
    },
  };
}

/** JSON lines; what could be a secret is left out wherever it stands. */
function openLog(level: string): Logger {
  const secret = ["password", "token", "secret", "authorization", "cookie"];
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "…" },
  });
}

/** Mails come from the house's own domain; a bare address or this machine has none. */
function senderOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  const domain = /^[\d.]+$|^\[/.test(hostname) ? "localhost" : hostname;
  return `Azerbaijan Trade House <no-reply@${domain}>`;
}

async function ourMigrations(): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, "../prisma/migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function askReadiness(db: Db, migrations: readonly string[]): Promise<Readiness> {
  await db.$queryRaw`SELECT 1`;
  const run = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations"
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`.catch(() => []);
  const names = new Set(run.map(({ name }) => name));
  return { database: true, migrations: migrations.every((name) => names.has(name)) };
}
