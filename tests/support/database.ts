import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { DatabaseOptions, Db } from "#app/db/client.server.ts";
import { clientOn, closeDatabase, poolOn } from "#app/db/client.server.ts";
import { createDatabase, databaseAt } from "./global-setup.ts";

/** A database of one test alone. */
export type FreshDatabase = AsyncDisposable & { url: string; db: Db; close(): Promise<void> };

export type FreshDatabaseOptions = {
  /** `reference` has the commodities, codes, fees and rates of prisma/seed/reference.ts; `empty` the bare schema. */
  data?: "empty" | "reference";
  poolSize?: number;
};

/**
 * A copy of the migrated template, for one test alone. Close it, or declare it with `await using`; the end of the run
 * takes away what was left.
 */
export async function freshDatabase(options: FreshDatabaseOptions = {}): Promise<FreshDatabase> {
  const { url: serverUrl, prefix, templates } = inject("testServer");
  const name = `${prefix}_${randomBytes(6).toString("hex")}`;
  await server(serverUrl).query(createDatabase(name, templates[options.data ?? "empty"]));
  const url = databaseAt(serverUrl, name);
  const client = idleClients.pop() ?? aClient();
  client.leadTo({ url, poolSize: options.poolSize ?? 10 });
  // What a test left running must not reach the database of the next one.
  const { proxy: db, revoke } = Proxy.revocable(client.db, {});
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= closeDatabase(client.db).then(async () => {
      revoke();
      idleClients.push(client);
      await dropDatabase(server(serverUrl), name);
    });
    return closing;
  };
  return { url, db, close, [Symbol.asyncDispose]: close };
}

/**
 * Clients whose database was closed. A client works out how to ask each kind of question once, which is a third of what
 * a short test costs; the next test's database, alike in all but its rows, is asked by the same client.
 */
const idleClients: { readonly db: Db; readonly leadTo: (options: DatabaseOptions) => void }[] = [];

function aClient(): (typeof idleClients)[number] {
  let pool: ReturnType<typeof poolOn> | null = null;
  const connect = () => {
    if (pool === null) throw new Error("No database to connect to.");
    return pool.connect();
  };
  const db = clientOn({ provider: "postgres", adapterName: "@prisma/adapter-pg", connect });
  return {
    db,
    leadTo: (options) => {
      pool = poolOn(options);
    },
  };
}

const DROP_TRIES = 20;

/**
 * Drops a test's database. A cleaner of the server itself (autovacuum) may be in it for a moment; we may not end that,
 * so it is waited for. What could not be dropped goes with the server.
 */
async function dropDatabase(on: pg.Pool, name: string): Promise<void> {
  for (let attempt = 1; attempt <= DROP_TRIES; attempt += 1) {
    const dropped = await on.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`).then(
      () => true,
      (error: unknown) => {
        if (error instanceof pg.DatabaseError && ["42501", "55006"].includes(error.code ?? "")) return false;
        throw error;
      },
    );
    if (dropped) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

let pool: pg.Pool | null = null;

/** The worker's own connection to the server, let go when idle so that it keeps no worker alive. */
function server(url: string): pg.Pool {
  pool ??= new pg.Pool({
    connectionString: url,
    max: 2,
    allowExitOnIdle: true,
    connectionTimeoutMillis: 10_000,
  });
  return pool;
}
