import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startThrowAway } from "#app/db/throw-away.server.ts";
import { migrate } from "#prisma/migrate.ts";

/** What the workers need to make their databases. */
export type TestServer = { url: string; prefix: string; templates: { empty: string; reference: string } };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const REFERENCE_SEED = join(import.meta.dirname, "../../prisma/seed/reference.ts");

/**
 * One PostgreSQL for the whole run, with two databases to copy: the newest schema, and the same with the reference
 * data. TEST_DATABASE_URL names another server instead; its user must be allowed to make databases.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? null : await startThrowAway();
  const url = embedded?.url ?? given ?? "";
  const prefix = `trade_house_test_${randomBytes(4).toString("hex")}`;
  const templates = { empty: `${prefix}_template`, reference: `${prefix}_reference` };

  await onServer(url, (client) => client.query(createDatabase(templates.empty, "template0")));
  await migrate(databaseAt(url, templates.empty));
  await onServer(url, (client) => client.query(createDatabase(templates.reference, templates.empty)));
  await seed(databaseAt(url, templates.reference));

  project.provide("testServer", { url, prefix, templates });
  return async () => {
    if (embedded) return embedded.stop();
    await onServer(url, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
        [prefix],
      );
      for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    });
  };
}

/** A database of the same server. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** The locale is that of the embedded cluster, whatever the server's is, so that all runs order text alike. */
export function createDatabase(name: string, template: string): string {
  const locale =
    template === "template0" ? "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'" : "STRATEGY file_copy";
  return `CREATE DATABASE "${name}" TEMPLATE "${template}" ${locale}`;
}

async function seed(url: string): Promise<void> {
  if (!existsSync(REFERENCE_SEED)) return;
  const module: { seedReference(db: Db): Promise<unknown> } = await import(
    pathToFileURL(REFERENCE_SEED).href
  );
  const db = openDatabase({ url });
  await module.seedReference(db).finally(() => closeDatabase(db));
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  await work(client).finally(() => client.end());
}
