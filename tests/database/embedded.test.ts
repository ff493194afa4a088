import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinOrStartEmbedded, startEmbedded } from "#app/db/embedded.server.ts";

// One data folder for all, since making a cluster takes a second; each test leaves it stopped.
let dataDir = "";

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "trade-house-embedded-"));
  await chmod(dataDir, 0o711);
});

afterAll(async () => {
  const cluster = await realpath(join(dataDir, "postgres"));
  for (const folder of [cluster, dataDir]) await rm(folder, { recursive: true, force: true });
});

test("the database keeps its data from one start to the next", async () => {
  const first = await startEmbedded({ dataDir, durable: false });
  await query(first.url, "CREATE TABLE kept AS SELECT 'pomegranate' AS fruit");
  await first.stop();
  const second = await startEmbedded({ dataDir, durable: false });
  const rows = await query(second.url, "SELECT fruit FROM kept");
  await second.stop();
  expect(rows).toEqual([{ fruit: "pomegranate" }]);
});

test("its passwords are for the owner of the data folder only, and the application is no superuser", async () => {
  const database = await startEmbedded({ dataDir, durable: false });
  const rows = await query(database.url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
  await database.stop();
  const { mode } = await stat(join(dataDir, "postgres.passwords.json"));
  expect(rows).toEqual([{ rolsuper: false }]);
  expect(mode & 0o777).toBe(0o600);
});

test("a second server on the same data folder is refused and told who runs it, a command may join", async () => {
  const { holder, url } = await hold(dataDir);
  await expect(startEmbedded({ dataDir })).rejects.toThrow(`already in use by process ${holder.pid}.`);
  const joined = await joinOrStartEmbedded({ dataDir });
  await joined.stop();
  expect(joined.url).toBe(url);
  expect(await query(url, "SELECT 1 AS still_there")).toEqual([{ still_there: 1 }]);
  await kill(holder, "SIGTERM");
});

test("when the server is killed, its database ends too and the next start has what was committed", async () => {
  const { holder, url } = await hold(dataDir);
  await query(url, "CREATE TABLE committed AS SELECT 'persimmon' AS fruit");
  await kill(holder, "SIGKILL");
  const next = await startEmbedded({ dataDir, durable: false });
  const rows = await query(next.url, "SELECT fruit FROM committed");
  await next.stop();
  expect(rows).toEqual([{ fruit: "persimmon" }]);
  await expect(query(url, "SELECT 1")).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

async function hold(folder: string): Promise<{ holder: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, "../support/hold-embedded.ts");
  const holder = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  if (!holder.stdout) throw new Error("The holder has no output.");
  const [url] = await once(createInterface(holder.stdout), "line");
  return { holder, url: String(url) };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, "exit");
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  // The last words of a server that is being stopped are no concern of ours.
  client.on("error", () => undefined);
  await client.connect();
  return client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end());
}
