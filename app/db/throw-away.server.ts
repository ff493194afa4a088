import { chmod, mkdtemp, readdir, realpath, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAbandoned } from "./embedded/owner.server.ts";
import type { EmbeddedDatabase } from "./embedded.server.ts";
import { startEmbedded } from "./embedded.server.ts";

const PREFIX = "trade-house-throw-away-";
const MEMORY = "/dev/shm";
const MEMORY_WANTED = 2 * 1024 ** 3;

/**
 * A PostgreSQL for one run of something, without durability, in memory where there is room: making a database is
 * several times faster there. Stopping it leaves nothing behind, and what a killed run left is swept up by the next.
 */
export async function startThrowAway(): Promise<EmbeddedDatabase> {
  const parent = (await hasRoom(MEMORY)) ? MEMORY : tmpdir();
  await sweep(parent);
  const dataDir = await mkdtemp(join(parent, PREFIX));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, durable: false });
  const stop = async (): Promise<void> => {
    await database.stop();
    await remove(dataDir);
  };
  return { ...database, stop };
}

async function sweep(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  for (const name of names) if (await isAbandoned(join(parent, name))) await remove(join(parent, name));
}

/** The cluster may lie elsewhere: see openCluster. */
async function remove(dataDir: string): Promise<void> {
  const cluster = await realpath(join(dataDir, "postgres")).catch(() => dataDir);
  for (const folder of [cluster, dataDir]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function hasRoom(folder: string): Promise<boolean> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize >= MEMORY_WANTED,
    () => false,
  );
}
