import type { DatabasePlace } from "#app/config/env.server.ts";
import { joinOrStartEmbedded, startEmbedded } from "./embedded.server.ts";

/** A database that answers; `release` stops the embedded one if it was started here. */
export type ReachedDatabase = { url: string; release(): Promise<void> };

/**
 * The database of the settings, started if it is the embedded one. `alone` refuses to share it with another process
 * that runs it (two servers on one data folder); commands share.
 */
export async function reachDatabase(
  place: DatabasePlace,
  options: { alone?: boolean } = {},
): Promise<ReachedDatabase> {
  if (place.databaseUrl !== null) return { url: place.databaseUrl, release: () => Promise.resolve() };
  const start = options.alone ? startEmbedded : joinOrStartEmbedded;
  const database = await start({ dataDir: place.dataDir });
  return { url: database.url, release: () => database.stop() };
}
