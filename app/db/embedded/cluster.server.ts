import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.server.ts";
import { asAccount, canEnter } from "./account.server.ts";
import type { Binaries } from "./binaries.server.ts";
import { SHELTER } from "./binaries.server.ts";

/** Passwords of the superuser `postgres` and of the owner of the application's database. */
export type Passwords = { admin: string; app: string };

const LINK = "postgres";
const DRAFT = "postgres-draft-";

/**
 * The cluster of a data folder, made at the first call. It lies in `<dataDir>/postgres`; when the account cannot enter
 * the data folder (it is below /root, say), that is a link to a folder under /var/lib/trade-house.
 *
 * The locale is C everywhere: PostgreSQL builds differ in what they know of the four languages, so text is folded and
 * ordered in TypeScript, and nothing here may work by the accident of one machine's locale.
 */
export async function openCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  options: { durable: boolean },
): Promise<{ folder: string; passwords: Passwords }> {
  const passwords = await keepPasswords(dataDir);
  const known = await realpath(join(dataDir, LINK)).catch(() => null);
  if (!known) return { folder: await makeCluster(dataDir, binaries, account, passwords, options), passwords };
  if (!(await canEnter(account, known))) {
    throw new Error(
      `The user "postgres" cannot enter ${known}. Let everybody pass through the folders above it, or move DATA_DIR.`,
    );
  }
  const version = (await readFile(join(known, "PG_VERSION"), "utf8")).trim();
  if (version !== binaries.major) {
    throw new Error(
      `The database in ${known} was made by PostgreSQL ${version}; this is PostgreSQL ${binaries.major}. ` +
        "Dump it with the old one and restore it with the new one.",
    );
  }
  return { folder: known, passwords };
}

/** The passwords of an existing data folder. Throws when they were never made. */
export async function readPasswords(dataDir: string): Promise<Passwords> {
  const parsed: unknown = JSON.parse(await readFile(passwordFile(dataDir), "utf8"));
  if (isPasswords(parsed)) return parsed;
  throw new Error(`${passwordFile(dataDir)} does not hold the two passwords of the database.`);
}

async function keepPasswords(dataDir: string): Promise<Passwords> {
  const file = passwordFile(dataDir);
  if (await exists(file)) return readPasswords(dataDir);
  if (await exists(join(dataDir, LINK))) {
    throw new Error(`${file} is missing, and without it the database in ${dataDir} cannot be opened.`);
  }
  const made = { admin: randomBytes(24).toString("base64url"), app: randomBytes(24).toString("base64url") };
  await writeFile(file, JSON.stringify(made), { mode: 0o600, flag: "wx" });
  return made;
}

/** Made beside its place and moved there when whole, so that a broken first start leaves nothing half done. */
async function makeCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
  passwords: Passwords,
  options: { durable: boolean },
): Promise<string> {
  await clearDrafts(dataDir);
  const sheltered = !(await canEnter(account, dataDir));
  if (sheltered) {
    await mkdir(SHELTER, { recursive: true, mode: 0o755 });
    await chmod(SHELTER, 0o755);
  }
  const draft = await mkdtemp(join(sheltered ? SHELTER : dataDir, DRAFT));
  const passwordDraft = join(draft, "password");
  await writeFile(passwordDraft, passwords.admin, { mode: 0o600 });
  if (account) {
    await chown(passwordDraft, account.uid, account.gid);
    await chown(draft, account.uid, account.gid);
  }
  const made = join(draft, "cluster");
  await promisify(execFile)(
    binaries.initdb,
    [
      `--pgdata=${made}`,
      `--pwfile=${passwordDraft}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-instructions",
      ...(options.durable ? [] : ["--no-sync"]),
    ],
    asAccount(account),
  );
  const place = join(dataDir, LINK);
  if (!sheltered) {
    await rename(made, place);
    await rm(draft, { recursive: true, force: true });
    return realpath(place);
  }
  const shelteredPlace = join(dirname(draft), basename(draft).replace(DRAFT, "cluster-"));
  await rename(made, shelteredPlace);
  await rm(draft, { recursive: true, force: true });
  await symlink(shelteredPlace, place);
  return realpath(place);
}

async function clearDrafts(dataDir: string): Promise<void> {
  const entries = await readdir(dataDir);
  const drafts = entries.filter((entry) => entry.startsWith(DRAFT));
  await Promise.all(drafts.map((entry) => rm(join(dataDir, entry), { recursive: true, force: true })));
}

function passwordFile(dataDir: string): string {
  return join(dataDir, "postgres.passwords.json");
}

function isPasswords(value: unknown): value is Passwords {
  return (
    typeof value === "object" &&
    value !== null &&
    "admin" in value &&
    typeof value.admin === "string" &&
    "app" in value &&
    typeof value.app === "string"
  );
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
