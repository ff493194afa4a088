import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";

export type DatabaseOptions = {
  url: string;
  /** Connections at most. 10 by default. */
  poolSize?: number;
  /** How long one statement may take. 15 seconds by default; jobs that report over everything may want more. */
  statementTimeoutMs?: number;
  /** Hears of connections that broke while idle. Nobody waits for them, so they must not end the process. */
  log?: (message: string, error: Error) => void;
};

/** The database, outside of a transaction. */
export type Db = ReturnType<typeof openDatabase>;

/** The database inside a transaction: it can do what `Db` can, except begin another one or close. */
export type Tx = Parameters<Parameters<Db["$transaction"]>[0]>[0];

// Every wait ends: the driver's defaults wait for ever, and then one slow query stops the whole house.
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const IDLE_CONNECTION_TIMEOUT_MS = 30_000;

/** Opens a pool on the database. Connects at the first query. */
export function openDatabase(options: DatabaseOptions) {
  return clientOn(poolOn(options));
}

/** The client of whatever the adapter leads to when it connects. */
export function clientOn(adapter: Pick<PrismaPg, "provider" | "adapterName" | "connect">) {
  return new PrismaClient({ adapter, transactionOptions: { maxWait: CONNECT_TIMEOUT_MS, timeout: 20_000 } });
}

/** Times are exchanged in UTC: the adapter drops the offset that PostgreSQL sends with a timestamp. */
export function poolOn({
  url,
  poolSize = 10,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
  log,
}: DatabaseOptions): PrismaPg {
  const { connectionString, options } = separateOptions(url);
  const pool = new pg.Pool({
    connectionString,
    options: `${options} -c TimeZone=UTC`.trim(),
    max: poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_CONNECTION_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    // Should the server vanish without a word, the statement timeout cannot come from it.
    query_timeout: statementTimeoutMs + 5_000,
    keepAlive: true,
  });
  return new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: (error) => log?.("an idle database connection broke", error),
    onConnectionError: (error) => log?.("a database connection broke", error),
    statementNameGenerator: nameStatements(),
  });
}

/** Closes the pool once its running statements are done. */
export function closeDatabase(db: Db): Promise<void> {
  return db.$disconnect();
}

/** Options in the address would replace ours; both are wanted. */
function separateOptions(url: string): { connectionString: string; options: string } {
  const parsed = new URL(url);
  const options = parsed.searchParams.get("options") ?? "";
  parsed.searchParams.delete("options");
  return { connectionString: parsed.href, options };
}

const NAMED_STATEMENTS = 500;

/**
 * Names the statements so that PostgreSQL parses each once a connection. Only the first few hundred texts: lists of
 * varying length make ever new ones, and every name is kept by every connection.
 */
function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= NAMED_STATEMENTS) return "";
    const name = createHash("sha256").update(sql).digest("base64url").slice(0, 22);
    names.set(sql, name);
    return name;
  };
}
