/**
 * The versions of what instances keep in memory ("catalogue", "rates", "reference"), known without asking: PostgreSQL
 * tells every instance of a new one the moment its transaction commits, and this instance knows its own at once. Asked
 * anew every second in case a word got lost; when the database falls silent nothing is known, and nothing kept is used.
 */
import pg from "pg";
import type { Db } from "./client.server.ts";

export const versionNames = ["catalogue", "rates", "reference"] as const;
export type VersionName = (typeof versionNames)[number];
export type KnownVersions = Readonly<Record<VersionName, bigint>>;

export type Versions = {
  /** Null while the database has not been heard of lately. */
  readonly now: () => KnownVersions | null;
  /** Resolves once the database has been heard of for the first time. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
};

type Followed = { known: Record<VersionName, bigint>; heardAt: number };

declare global {
  // The build has its own copy of this module beside the server's: both must see the same versions.
  var followedVersions: WeakMap<Db, Followed> | undefined;
}

globalThis.followedVersions ??= new WeakMap<Db, Followed>();
const followed = globalThis.followedVersions;

const ASK_EVERY_MS = 1_000;
/** So long after the last answer what is known still counts. */
const COUNTS_FOR_MS = 2_500;
const TRY_AGAIN_MS = 500;

const isVersionName = (name: string): name is VersionName =>
  (versionNames as readonly string[]).includes(name);

/** A version never goes back: words may overtake each other. */
function learn(state: Followed, name: string, value: bigint): void {
  if (isVersionName(name) && value > state.known[name]) state.known[name] = value;
}

/** What this instance has just committed itself; it need not wait to be told. */
export function learnVersion(db: Db, name: VersionName, value: bigint): void {
  const state = followed.get(db);
  if (state !== undefined) learn(state, name, value);
}

/** The versions as far as they are followed for this database; null: ask the database. */
export function versionsOf(db: Db): KnownVersions | null {
  const state = followed.get(db);
  if (state === undefined || performance.now() - state.heardAt > COUNTS_FOR_MS) return null;
  return state.known;
}

/** Follows the versions over a connection of its own until it is closed; connects again by itself. */
export function followVersions(
  db: Db,
  { url, log }: { readonly url: string; readonly log: (message: string, error: unknown) => void },
): Versions {
  const state: Followed = {
    known: { catalogue: -1n, rates: -1n, reference: -1n },
    heardAt: Number.NEGATIVE_INFINITY,
  };
  followed.set(db, state);
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let heard = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    heard = resolve;
  });

  const ask = async (of: pg.Client): Promise<void> => {
    const { rows } = await of.query<{ name: string; value: string }>("SELECT name, value FROM counters");
    for (const { name, value } of rows) learn(state, name, BigInt(value));
    for (const name of versionNames) if (state.known[name] < 0n) state.known[name] = 0n;
    state.heardAt = performance.now();
    heard();
  };
  const connect = async (): Promise<pg.Client> => {
    const made = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 2_000,
      keepAlive: true,
    });
    // A broken connection is found by the next question; without a listener it would end the process.
    made.on("error", () => undefined);
    made.on("notification", ({ payload }) => {
      const [name = "", value = ""] = (payload ?? "").split(" ");
      if (/^\d+$/.test(value)) learn(state, name, BigInt(value));
    });
    await made.connect();
    await made.query("LISTEN versions");
    return made;
  };
  const round = async (): Promise<number> => {
    client ??= await connect();
    await ask(client);
    return ASK_EVERY_MS;
  };
  const goOn = (): void => {
    round()
      .catch((error: unknown) => {
        if (!closed) log("the versions cannot be followed", error);
        client?.end().catch(() => undefined);
        client = null;
        return TRY_AGAIN_MS;
      })
      .then((pause) => {
        if (!closed) timer = setTimeout(goOn, pause).unref();
      });
  };
  goOn();

  return {
    now: () => versionsOf(db),
    ready,
    close: async () => {
      closed = true;
      followed.delete(db);
      if (timer !== null) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
