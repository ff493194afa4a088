import { execFile } from "node:child_process";
import { access, chmod, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { databaseAccount } from "#app/db/embedded/account.server.ts";
import type { Binaries } from "#app/db/embedded/binaries.server.ts";
import { openCluster } from "#app/db/embedded/cluster.server.ts";
import { startPostmaster } from "#app/db/embedded/postmaster.server.ts";

/** The oldest PostgreSQL the product promises to work on. */
const OLDEST = 15;
const DEBIAN = "/usr/lib/postgresql";

/** The machine's own PostgreSQL, the oldest that is still promised; null when there is none. */
export async function findMachinePostgres(): Promise<Binaries | null> {
  const versions = (await readdir(DEBIAN).catch(() => [])).map((name) => join(DEBIAN, name, "bin"));
  const told = await promisify(execFile)("pg_config", ["--bindir"]).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  );
  const found = await Promise.all([...versions, ...told].map(lookAt));
  const usable = found.filter((one) => one !== null && Number(one.major) >= OLDEST);
  return usable.sort((a, b) => Number(a?.major) - Number(b?.major))[0] ?? null;
}

async function lookAt(folder: string): Promise<Binaries | null> {
  const [initdb, postgres] = [join(folder, "initdb"), join(folder, "postgres")];
  const answer = async (): Promise<Binaries | null> => {
    await access(initdb);
    const { stdout } = await promisify(execFile)(postgres, ["--version"]);
    const major = /\s(\d+)/.exec(stdout)?.[1];
    return major === undefined ? null : { initdb, postgres, major };
  };
  return answer().catch(() => null);
}

/** A server of the machine's PostgreSQL for one run, and an empty database on it that belongs to an ordinary role. */
export type MachinePostgres = AsyncDisposable & { url: string; major: string; stop(): Promise<void> };

/**
 * Starts the machine's PostgreSQL as an ordinary user on a free loopback port, its cluster in a temporary folder. It
 * ends with `stop`, and with this process whatever end that comes to.
 */
export async function startMachinePostgres(): Promise<MachinePostgres> {
  const binaries = await findMachinePostgres();
  if (binaries === null) throw new Error(`There is no PostgreSQL ${OLDEST} or newer on this machine.`);
  const account = await databaseAccount();
  const folder = await realpath(await mkdtemp(join(tmpdir(), "trade-house-machine-postgres-")));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const start = async (): Promise<MachinePostgres> => {
    await chmod(folder, 0o711);
    const cluster = await openCluster(folder, binaries, account, { durable: false });
    const logFile = join(folder, "postgres.log");
    const postmaster = await startPostmaster(cluster.folder, binaries, account, { durable: false, logFile });
    const stop = () => postmaster.stop().finally(remove);
    const { admin, app } = cluster.passwords;
    await makeDatabase(`postgresql://postgres:${admin}@127.0.0.1:${postmaster.port}/postgres`, app).catch(
      (error: unknown) => stop().then(() => Promise.reject(error)),
    );
    const url = `postgresql://shop:${app}@127.0.0.1:${postmaster.port}/shop`;
    return { url, major: binaries.major, stop, [Symbol.asyncDispose]: stop };
  };
  return start().catch((error: unknown) => remove().then(() => Promise.reject(error)));
}

async function makeDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  const make = async () => {
    await client.query(`CREATE ROLE shop LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query("CREATE DATABASE shop OWNER shop");
  };
  await make().finally(() => client.end());
}
