import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startThrowAway } from "#app/db/throw-away.server.ts";
import { migrate } from "#prisma/migrate.ts";
import { schemaDifference } from "#prisma/schema-difference.ts";

/**
 * `npm run migration -- add-lot-recall` writes prisma/migrations/<now>_add_lot_recall/migration.sql: the SQL from what
 * the migrations make to what prisma/schema says. `--blank` writes an empty one, for what the schema cannot say (CHECKs,
 * triggers, partial indexes). `--print` only shows the SQL. Runs on a throw-away database and touches no other.
 */
const MIGRATIONS = join(import.meta.dirname, "../prisma/migrations");
const USAGE = "Usage: npm run migration -- name-of-the-change [--blank | --print]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { blank: { type: "boolean", default: false }, print: { type: "boolean", default: false } },
});

if (values.print) {
  console.log((await differenceToSchema()) || "-- The migrations make what the schema says.");
} else {
  const name = (positionals[0] ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "_");
  if (positionals.length !== 1 || !/^[a-z][a-z0-9_]*$/.test(name)) fail(USAGE);
  const sql = values.blank ? "-- Why this is needed:\n" : await differenceToSchema();
  if (sql === "") fail("The migrations already make what the schema says; there is nothing to write.");
  console.log(`Wrote ${await writeMigration(name, sql)}`);
}

async function differenceToSchema(): Promise<string> {
  const database = await startThrowAway();
  const compare = async (): Promise<string> => {
    await migrate(database.url);
    return schemaDifference(database.url);
  };
  return compare().finally(() => database.stop());
}

async function writeMigration(name: string, sql: string): Promise<string> {
  const now = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const newest = (await readdir(MIGRATIONS))
    .filter((entry) => /^\d{14}_/.test(entry))
    .sort()
    .at(-1);
  const last = newest?.slice(0, 14) ?? "";
  if (now <= last) fail(`The newest migration, ${newest}, is from the future; the order would be lost.`);
  const folder = join(MIGRATIONS, `${now}_${name}`);
  await mkdir(folder);
  const file = join(folder, "migration.sql");
  await writeFile(file, `${sql.trim()}\n`, { flag: "wx" });
  return file;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
