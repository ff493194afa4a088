import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The operating system account PostgreSQL runs as; `null` is "as ourselves". PostgreSQL refuses to run as root. */
export type Account = { uid: number; gid: number } | null;

const ACCOUNT_NAME = "postgres";

/**
 * The account for PostgreSQL: ourselves, or, when we are root, the user `postgres`, which is made if it is not there.
 * Throws with an advice when it cannot be made.
 */
export async function databaseAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp();
  if (known) return known;
  await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    ACCOUNT_NAME,
  ]).catch((cause: unknown) => {
    throw new Error(
      `PostgreSQL does not run as root, and the user "${ACCOUNT_NAME}" could not be made. ` +
        "Start as an ordinary user, or set DATABASE_URL.",
      { cause },
    );
  });
  const made = await lookUp();
  if (!made) throw new Error(`The user "${ACCOUNT_NAME}" was made but cannot be found.`);
  return made;
}

/**
 * What spawn needs to run a program as the account: outside of any folder the account may not enter, and with nothing
 * of our own environment, which holds the keys of the house.
 */
export function asAccount(account: Account): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
} {
  const { NODE_ENV, PATH, SystemRoot } = process.env;
  const env = { NODE_ENV, PATH, SystemRoot, LC_ALL: "C", TZ: "UTC" };
  return account ? { uid: account.uid, gid: account.gid, cwd: "/", env } : { cwd: "/", env };
}

/** Whether the account can enter the folder. Asked of the system itself, since modes alone do not say it all. */
export function canEnter(account: Account, folder: string): Promise<boolean> {
  return canDo(account, 'cd -- "$1"', folder);
}

/** Whether the account can run the program. */
export function canExecute(account: Account, program: string): Promise<boolean> {
  return canDo(account, '[ -x "$1" ] && [ -r "$1" ]', program);
}

async function canDo(account: Account, test: string, path: string): Promise<boolean> {
  if (!account) return true;
  return run("/bin/sh", ["-c", test, "sh", path], asAccount(account)).then(
    () => true,
    () => false,
  );
}

async function lookUp(): Promise<Account> {
  const ids = await Promise.all(
    ["-u", "-g"].map((which) =>
      run("id", [which, ACCOUNT_NAME]).then(
        ({ stdout }) => Number(stdout.trim()),
        () => Number.NaN,
      ),
    ),
  );
  const [uid, gid] = ids;
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== undefined && gid !== undefined
    ? { uid, gid }
    : null;
}
