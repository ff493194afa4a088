import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./account.server.ts";
import { asAccount } from "./account.server.ts";
import type { Binaries } from "./binaries.server.ts";

/** A running PostgreSQL. */
export type Postmaster = { port: number; exited: Promise<void>; stop(): Promise<void> };

/** Bytes of a socket's path that every system takes (Linux takes 107, macOS 103). */
const LONGEST_SOCKET_PATH = 103;

/**
 * The folder of the cluster's local socket, a fifth quicker than the loopback: the cluster itself, which nobody but its
 * own user enters. Null where there are none, or the folder's path is too long for one.
 */
export function socketFolder(cluster: string, port: number): string | null {
  const path = join(cluster, `.s.PGSQL.${port}`);
  return process.platform !== "win32" && Buffer.byteLength(path) <= LONGEST_SOCKET_PATH ? cluster : null;
}

const START_PATIENCE_MS = 60_000;

/**
 * Starts PostgreSQL on the cluster and waits until it takes connections on a free loopback port. It is its own session,
 * so a Ctrl-C meant for the server does not cut its database off while it drains.
 */
export async function startPostmaster(
  cluster: string,
  binaries: Binaries,
  account: Account,
  options: { durable: boolean; logFile: string },
): Promise<Postmaster> {
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const port = await freePort();
    const child = launch(cluster, binaries, account, port, options);
    const failure = await ready(child, cluster, deadline);
    if (failure === null) return supervise(child, port);
    const log = await readFile(options.logFile, "utf8").catch(() => "");
    // Another program took the port in between, or the processes of a killed postmaster are just ending.
    const passing = /could not bind|already in use|pre-existing shared memory/.test(log);
    if (!passing || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start: ${failure}\n${log.trim().split("\n").slice(-8).join("\n")}`);
    }
    await pause(200);
  }
}

function launch(
  cluster: string,
  binaries: Binaries,
  account: Account,
  port: number,
  options: { durable: boolean; logFile: string },
): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: socketFolder(cluster, port) ?? "",
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(options.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const log = openSync(options.logFile, "w", 0o600);
  const child = spawn(
    binaries.postgres,
    ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      ...asAccount(account),
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  if (child.pid !== undefined) watch(child, cluster, account);
  return child;
}

/** Null once PostgreSQL says in its lock file that it is ready; otherwise why it is not. */
async function ready(child: ChildProcess, cluster: string, deadline: number): Promise<string | null> {
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, signal) => {
    failure ??= `it ended with ${signal ?? `status ${code}`}`;
  });
  while (failure === null && Date.now() < deadline) {
    const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return null;
    await pause(10);
  }
  if (failure === null) child.kill("SIGKILL");
  return failure ?? "it was not ready in time";
}

function supervise(child: ChildProcess, port: number): Postmaster {
  const exited = once(child, "exit").then(() => undefined);
  // The database never keeps a program running that has nothing else to do.
  child.unref();
  return {
    port,
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.ref();
      // A fast shutdown: connections are cut, transactions undone, what was committed is written.
      child.kill("SIGINT");
      const harder = setTimeout(() => child.kill("SIGQUIT"), 30_000);
      await exited;
      clearTimeout(harder);
    },
  };
}

// Reads until the parent's end of the pipe closes, by whatever end the parent came to, kill -9 included; then asks
// PostgreSQL to stop, and insists after ten seconds. PostgreSQL takes its lock file away as the last thing it does.
const WATCHDOG = `
runs() { read -r first < "$1/postmaster.pid" && [ "$first" = "$2" ]; }
while read -r line; do :; done
runs "$@" || sleep 1
runs "$@" && kill -INT "$2"
n=0
while [ $n -lt 100 ] && runs "$@"; do sleep 0.1; n=$((n+1)); done
runs "$@" && kill -QUIT "$2"
`;

function watch(child: ChildProcess, cluster: string, account: Account): void {
  if (process.platform === "win32") {
    process.once("exit", () => child.kill());
    return;
  }
  const watchdog = spawn(
    "/bin/sh",
    ["-c", WATCHDOG, "trade-house-database-watchdog", cluster, String(child.pid)],
    {
      ...asAccount(account),
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    },
  );
  watchdog.stdin?.on("error", () => undefined);
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref();
  watchdog.unref();
  child.once("exit", () => watchdog.kill("SIGKILL"));
}

/** A loopback port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no loopback port.");
  return address.port;
}
