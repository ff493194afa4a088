import { resolve } from "node:path";
import { z } from "zod";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { isLoopback } from "./loopback.ts";
import { findConflicts } from "./setting-conflicts.ts";
import type { Mode, RawSettings, SettingProblem, StorageSettings, TrustProxy } from "./setting-fields.ts";
import { SETTINGS } from "./setting-fields.ts";

export type { Mode, SettingProblem };

/** Where the database is: an address, or (null) the embedded one in `dataDir`. */
export type DatabasePlace = { readonly databaseUrl: string | null; readonly dataDir: string };

/** Everything that is set from outside, checked. */
export type Settings = DatabasePlace & {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** The origin people reach us at, without a slash at the end. The only source of links. */
  readonly publicUrl: string;
  /** The first signs, all are accepted. */
  readonly sessionSecrets: readonly string[];
  readonly stripe: {
    readonly secretKey: string;
    readonly webhookSecret: string;
    /** Null is Stripe itself. */
    readonly apiBase: string | null;
  };
  /** Null writes mails to `dataDir`/outbox. */
  readonly smtpUrl: string | null;
  readonly storage: StorageSettings;
  /** Null keeps the seeded table. */
  readonly rates: { readonly nbrbUrl: string | null; readonly cbarUrl: string | null };
  readonly logLevel: string;
  readonly metricsToken: string | null;
  /** For Express' setting of the same name. */
  readonly trustProxy: TrustProxy;
  /** Multiplies every rate limit; 0 is off. */
  readonly rateLimitFactor: number;
  /** Whether the web server runs the background jobs itself, or `node app/worker.ts` does. */
  readonly worker: "inside" | "apart";
  /** Demo accounts and data. */
  readonly demo: boolean;
};

export type SettingsRefusal = {
  readonly code: "settings-wrong";
  readonly problems: readonly SettingProblem[];
};
type Environment = Readonly<Record<string, string | undefined>>;

/** What stands in where nobody but this machine can reach us. */
const STAND_INS = {
  SESSION_SECRET: "only-for-this-machine-not-a-secret-at-all",
  STRIPE_SECRET_KEY: "sk_test_stand_in",
  STRIPE_WEBHOOK_SECRET: "whsec_stand_in",
};

/** Reads and checks all settings. The refusal names everything that is missing or wrong at once. */
export function readSettings(env: Environment, options: { mode: Mode }): Result<Settings, SettingsRefusal> {
  const { mode } = options;
  const given = withStandIns(withoutBlanks(env), mode);
  const parsed = z.object(SETTINGS).safeParse(given);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, given))),
    ...findConflicts(given, mode),
  ];
  if (!parsed.success || problems.length > 0) return refuse({ code: "settings-wrong", problems });
  return ok(toSettings(parsed.data, mode));
}

/** The two settings that say where the database is, for commands that need no others. */
export function readDatabasePlace(env: Environment): Result<DatabasePlace, SettingsRefusal> {
  const given = withoutBlanks(env);
  const { DATABASE_URL, DATA_DIR } = SETTINGS;
  const parsed = z.object({ DATABASE_URL, DATA_DIR }).safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => problemOf(issue, given));
    return refuse({ code: "settings-wrong", problems });
  }
  return ok({ databaseUrl: parsed.data.DATABASE_URL ?? null, dataDir: resolve(parsed.data.DATA_DIR) });
}

/** Where the files lie, for commands that need no other settings. */
export function readStorage(env: Environment): Result<StorageSettings, SettingsRefusal> {
  const given = withoutBlanks(env);
  const { STORAGE_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = SETTINGS;
  const parsed = z.object({ STORAGE_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY }).safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => problemOf(issue, given));
    return refuse({ code: "settings-wrong", problems });
  }
  return ok(withKey(parsed.data.STORAGE_URL ?? { kind: "folder" }, parsed.data));
}

/** The list that a start is refused with, one setting a line. */
export function describeProblems(refusal: SettingsRefusal): string {
  const lines = refusal.problems.map((problem) => `  ${problem.name}: ${problem.text}`);
  return ["These settings are missing or wrong (.env.example explains each):", ...lines].join("\n");
}

function toSettings(raw: RawSettings, mode: Mode): Settings {
  return {
    mode,
    port: raw.PORT,
    host: raw.HOST,
    publicUrl: new URL(raw.PUBLIC_URL).origin,
    databaseUrl: raw.DATABASE_URL ?? null,
    dataDir: resolve(raw.DATA_DIR),
    sessionSecrets: raw.SESSION_SECRET,
    stripe: {
      secretKey: raw.STRIPE_SECRET_KEY,
      webhookSecret: raw.STRIPE_WEBHOOK_SECRET,
      apiBase: raw.STRIPE_API_BASE ?? null,
    },
    smtpUrl: raw.SMTP_URL ?? null,
    storage: withKey(raw.STORAGE_URL ?? { kind: "folder" }, raw),
    rates: { nbrbUrl: raw.FX_NBRB_URL ?? null, cbarUrl: raw.FX_CBAR_URL ?? null },
    logLevel: raw.LOG_LEVEL,
    metricsToken: raw.METRICS_TOKEN ?? null,
    trustProxy: raw.TRUST_PROXY,
    rateLimitFactor: raw.RATE_LIMIT_FACTOR,
    worker: raw.WORKER,
    demo: raw.DEMO,
  };
}

/** A bucket's key stands in its address, or where every tool of such services looks for it. */
type Key = Pick<RawSettings, "AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY">;

function withKey(storage: StorageSettings, raw: Key): StorageSettings {
  if (storage.kind === "folder" || storage.key !== null) return storage;
  const { AWS_ACCESS_KEY_ID: id = "", AWS_SECRET_ACCESS_KEY: secret = "" } = raw;
  return { ...storage, key: { id, secret } };
}

/** An empty setting is one that is not given: compose files pass them so. */
function withoutBlanks(env: Environment): Record<string, string> {
  const entries = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ""] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

function withStandIns(given: Record<string, string>, mode: Mode): Record<string, string> {
  if (mode === "production") return given;
  const host = given.HOST === "0.0.0.0" || given.HOST === "::" ? "127.0.0.1" : (given.HOST ?? "127.0.0.1");
  const PUBLIC_URL =
    given.PUBLIC_URL ?? `http://${host.includes(":") ? `[${host}]` : host}:${given.PORT ?? "3000"}`;
  const standIns = isLoopback(PUBLIC_URL) ? STAND_INS : {};
  const quiet = mode === "test" ? { LOG_LEVEL: "silent" } : {};
  const demo = mode === "demo" ? { DEMO: "1" } : {};
  return { ...standIns, ...quiet, ...given, PUBLIC_URL, ...demo };
}

function problemOf(issue: z.core.$ZodIssue, given: Record<string, string>): SettingProblem {
  const name = String(issue.path[0]);
  return { name, text: name in given ? issue.message : "is missing" };
}
