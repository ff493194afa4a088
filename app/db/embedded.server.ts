import { mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { databaseAccount } from "./embedded/account.server.ts";
import { findBinaries } from "./embedded/binaries.server.ts";
import type { Passwords } from "./embedded/cluster.server.ts";
import { openCluster, readPasswords } from "./embedded/cluster.server.ts";
import { endOrphans } from "./embedded/orphans.server.ts";
import {
  announcePort,
  DatabaseInUseError,
  giveUpOwnership,
  livingOwner,
  takeOwnership,
} from "./embedded/owner.server.ts";
import { socketFolder, startPostmaster } from "./embedded/postmaster.server.ts";

export { DatabaseInUseError };

/** The embedded PostgreSQL of a data folder, running. */
export type EmbeddedDatabase = {
  /** Of the application's database; its user owns it and is no superuser. */
  url: string;
  /** Of the maintenance database, as superuser. */
  adminUrl: string;
  /** Settles when PostgreSQL has ended, asked or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** False gives up durability for speed (tests, throw-away databases). True by default. */
  durable?: boolean;
};

const NAME = "trade_house";

/**
 * Starts the PostgreSQL that came with npm on `<dataDir>/postgres`, making the cluster at the first time. It ends with
 * this process, whatever end that comes to. Throws `DatabaseInUseError` when another process runs it already.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const durable = options.durable ?? true;
  const account = await databaseAccount();
  // Others may pass through, not look: the cluster inside belongs to another user when we are root.
  await mkdir(options.dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
  const dataDir = await realpath(options.dataDir);
  await takeOwnership(dataDir);
  const start = async (): Promise<EmbeddedDatabase> => {
    const binaries = await findBinaries(account);
    const { folder, passwords } = await openCluster(dataDir, binaries, account, { durable });
    await endOrphans(folder);
    const postmaster = await startPostmaster(folder, binaries, account, {
      durable,
      logFile: join(dataDir, "postgres.log"),
    });
    const addresses = addressesOf(folder, postmaster.port, passwords);
    const stop = async (): Promise<void> => {
      await postmaster.stop();
      await giveUpOwnership(dataDir);
    };
    await makeDatabase(addresses.adminUrl, passwords.app).catch(async (error: unknown) => {
      await postmaster.stop();
      throw error;
    });
    await announcePort(dataDir, postmaster.port);
    return { ...addresses, exited: postmaster.exited, stop };
  };
  return start().catch(async (error: unknown) => {
    await giveUpOwnership(dataDir);
    throw error;
  });
}

/**
 * For commands that must work beside a running server as well as without one: joins the database that another process
 * runs (its `stop` then does nothing), or starts it.
 */
export async function joinOrStartEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const dataDir = await realpath(options.dataDir).catch(() => null);
    const owner = dataDir === null ? null : await livingOwner(dataDir);
    if (dataDir === null || owner === null) return startEmbedded(options);
    if (owner.port !== null) {
      const cluster = await realpath(join(dataDir, "postgres"));
      const addresses = addressesOf(cluster, owner.port, await readPasswords(dataDir));
      return { ...addresses, exited: new Promise(() => undefined), stop: () => Promise.resolve() };
    }
    await pause(50);
  }
  throw new DatabaseInUseError(
    `The database in ${options.dataDir} is being started elsewhere and does not come up.`,
  );
}

/** The application goes through the local socket where there is one; the superuser's address is a plain one. */
function addressesOf(cluster: string, port: number, passwords: Passwords): { url: string; adminUrl: string } {
  const socket = socketFolder(cluster, port);
  return {
    url:
      `postgresql://${NAME}:${passwords.app}@127.0.0.1:${port}/${NAME}` +
      (socket === null ? "" : `?host=${encodeURIComponent(socket)}`),
    adminUrl: `postgresql://postgres:${passwords.admin}@127.0.0.1:${port}/postgres`,
  };
}

/** The application's role may make databases (restored copies), and is no superuser. */
async function makeDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const has = async (sql: string): Promise<boolean> => (await client.query(sql, [NAME])).rows.length > 0;
  const make = async (): Promise<void> => {
    if (!(await has("SELECT 1 FROM pg_roles WHERE rolname = $1"))) {
      await client.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`);
    }
    if (!(await has("SELECT 1 FROM pg_database WHERE datname = $1"))) {
      await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
    }
  };
  await make().finally(() => client.end());
}
