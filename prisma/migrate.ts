import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { describeProblems, readDatabasePlace } from "#app/config/env.server.ts";
import { reachDatabase } from "#app/db/reach.server.ts";

/** The key of the advisory lock that Prisma's own tool takes, so that the two never run at once. */
const LOCK = 72707369;
const LOCK_PATIENCE = "5min";
const FOLDER = join(import.meta.dirname, "migrations");

type Migration = { name: string; sql: string; checksum: string };
type Recorded = { name: string; checksum: string; finished: boolean };

/** Why the migrations were not run, or not all of them. The message is for the person who operates the house. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/**
 * Brings the database to the newest schema and returns the names of the migrations it ran. Each runs in a transaction
 * of its own together with its record, so a failed one leaves nothing behind. Runners at the same time wait for each
 * other. Throws `MigrationError` when an applied migration was changed since, one is on record as failed, or the
 * database knows a migration that lies between ours.
 */
export async function migrate(url: string, options: { folder?: string } = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? FOLDER);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: "-c TimeZone=UTC",
  });
  await client.connect();
  return runAll(client, migrations).finally(() => client.end());
}

async function runAll(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(`SET lock_timeout = '${LOCK_PATIENCE}'`);
  await client.query(`SELECT pg_advisory_lock(${LOCK})`).catch((cause: unknown) => {
    throw new MigrationError(`Another migration run has held the database for ${LOCK_PATIENCE}.`, { cause });
  });
  await client.query("RESET lock_timeout");
  await client.query(RECORDS);
  const recorded = await readRecords(client);
  refuseBrokenHistory(migrations, recorded);
  const applied = new Set(recorded.map((record) => record.name));
  const waiting = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of waiting) await runOne(client, migration);
  return waiting.map((migration) => migration.name);
}

async function runOne(client: pg.Client, migration: Migration): Promise<void> {
  const started = new Date();
  await client.query("BEGIN");
  const run = async (): Promise<void> => {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, started],
    );
    await client.query("COMMIT");
  };
  await run().catch(async (cause: unknown) => {
    await client.query("ROLLBACK").catch(() => undefined);
    throw new MigrationError(
      `Migration ${migration.name} failed and was undone: ${reasonOf(cause, migration.sql)}`,
      {
        cause,
      },
    );
  });
}

function refuseBrokenHistory(migrations: Migration[], recorded: Recorded[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  const newest = migrations.at(-1)?.name ?? "";
  for (const record of recorded) {
    const migration = byName.get(record.name);
    if (!record.finished) {
      throw new MigrationError(
        `Migration ${record.name} is on record as failed. Repair the database, then delete or finish its row in ` +
          `"_prisma_migrations".`,
      );
    }
    // A newer release may have run before us: what comes after our newest is not ours to judge.
    if (!migration && record.name < newest) {
      throw new MigrationError(`The database has run ${record.name}, which is not among our migrations.`);
    }
    if (migration && migration.checksum !== record.checksum) {
      throw new MigrationError(
        `Migration ${record.name} was changed after it ran. Restore the file, and put the change in a new one.`,
      );
    }
  }
}

/** The migrations of a folder, oldest first. */
async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function readRecords(client: pg.Client): Promise<Recorded[]> {
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function reasonOf(cause: unknown, sql: string): string {
  if (!(cause instanceof Error)) return String(cause);
  const position = cause instanceof pg.DatabaseError ? Number(cause.position) : Number.NaN;
  const line = Number.isInteger(position) ? ` (line ${sql.slice(0, position).split("\n").length})` : "";
  return `${cause.message}${line}`;
}

const RECORDS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** `npm run migrate`: the database of DATABASE_URL, or the embedded one in DATA_DIR. */
if (import.meta.main) {
  const place = readDatabasePlace(process.env);
  if (!place.ok) {
    console.error(describeProblems(place.refusal));
    process.exit(1);
  }
  const database = await reachDatabase(place.value);
  await migrate(database.url)
    .then(
      (names) =>
        console.log(names.length > 0 ? `Ran ${names.join(", ")}.` : "The schema is already the newest."),
      (error: unknown) => {
        if (!(error instanceof MigrationError)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      },
    )
    .finally(() => database.release());
}
