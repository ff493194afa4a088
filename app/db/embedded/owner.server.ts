import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The process that runs the database of a data folder. `started` tells it from a later process with the same number. */
export type Owner = { pid: number; started: string; port: number | null };

/** The data folder's database is being run by another process. */
export class DatabaseInUseError extends Error {
  override name = "DatabaseInUseError";
}

const FILE = "postgres.owner.json";

/**
 * Takes the data folder's database for this process, or throws `DatabaseInUseError`. A dead owner is succeeded.
 * PostgreSQL's own lock stands behind this one; this one exists to say clearly who holds it, and on which port.
 */
export async function takeOwnership(dataDir: string): Promise<void> {
  const file = join(dataDir, FILE);
  const claim = `${file}.${randomUUID()}`;
  await write(claim, { pid: process.pid, started: await startOf(process.pid), port: null });
  const taken = (await linkIfFree(claim, file)) || (await succeed(claim, file));
  await rm(claim, { force: true });
  if (taken) return;
  const owner = await readOwner(dataDir);
  throw new DatabaseInUseError(
    `The database in ${dataDir} is already in use by process ${owner?.pid ?? "?"}. ` +
      "Stop that one first, or give this one another DATA_DIR.",
  );
}

/** Tells the other processes of the house where the database answers. */
export async function announcePort(dataDir: string, port: number): Promise<void> {
  const draft = join(dataDir, `${FILE}.${randomUUID()}`);
  await write(draft, { pid: process.pid, started: await startOf(process.pid), port });
  await rename(draft, join(dataDir, FILE));
}

export async function giveUpOwnership(dataDir: string): Promise<void> {
  await rm(join(dataDir, FILE), { force: true });
}

/** Who runs the database now; null when nobody alive does. */
export async function livingOwner(dataDir: string): Promise<Owner | null> {
  const owner = await readOwner(dataDir);
  return owner && (await lives(owner)) ? owner : null;
}

/** Whether a process ran the database and died without giving it up. */
export async function isAbandoned(dataDir: string): Promise<boolean> {
  const owner = await readOwner(dataDir);
  return owner !== null && !(await lives(owner));
}

async function succeed(claim: string, file: string): Promise<boolean> {
  const found = await readFile(file, "utf8").catch(() => "");
  const owner = parse(found);
  if (owner && (await lives(owner))) return false;
  // Of two successors one moves the dead owner's file; should the other have moved the new one's, it puts it back.
  const moved = `${claim}.before`;
  await rename(file, moved).catch(() => undefined);
  const now = await readFile(moved, "utf8").catch(() => found);
  if (now !== found) await linkIfFree(moved, file);
  await rm(moved, { force: true });
  return linkIfFree(claim, file);
}

function linkIfFree(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

async function readOwner(dataDir: string): Promise<Owner | null> {
  return parse(await readFile(join(dataDir, FILE), "utf8").catch(() => ""));
}

function parse(text: string): Owner | null {
  const match = /"pid":(\d+),"started":"([^"]*)","port":(\d+|null)/.exec(text);
  if (!match) return null;
  return {
    pid: Number(match[1]),
    started: match[2] ?? "",
    port: match[3] === "null" ? null : Number(match[3]),
  };
}

function write(path: string, owner: Owner): Promise<void> {
  return writeFile(path, JSON.stringify(owner), { mode: 0o600, flag: "wx" });
}

async function lives(owner: Owner): Promise<boolean> {
  return isRunning(owner.pid) && (await startOf(owner.pid)) === owner.started;
}

/** Whether there is such a process, ours or not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When the process started, in the kernel's ticks; empty where the system does not tell. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The program's name, in parentheses, may hold spaces; the start is the 22nd field, the 20th after it.
  return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
