/** A house to measure: the built server as a process of its own, on a market of so many listings kept for next time. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");

export type Market = AsyncDisposable & {
  readonly url: string;
  /** Bytes of memory the server has resident. */
  readonly resident: () => Promise<number>;
};

const environment = (listings: number, port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: "production",
  DATABASE_URL: undefined,
  DATA_DIR: join(ROOT, `.cache/bench/${listings}`),
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  SESSION_SECRET: "the secret of the benchmarks that nobody needs to guess",
  STRIPE_SECRET_KEY: "sk_test_nothing",
  STRIPE_WEBHOOK_SECRET: "whsec_nothing",
  LOG_LEVEL: "warn",
  RATE_LIMIT_FACTOR: "0",
});

/** Opens a market; the first time it is filled, which takes a while. */
export async function openMarket(listings: number): Promise<Market> {
  const port = await freePort();
  const env = environment(listings, port);
  await run(["scripts/seed-scale.ts", "--listings", String(listings)], env);
  // As `npm start` does.
  const server = spawn(process.execPath, ["--max-semi-space-size=8", "app/server.ts"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(server, url);
  return {
    url,
    resident: () => residentOf(server),
    [Symbol.asyncDispose]: async () => {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
    },
  };
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
}

const READY_TRIES = 600;

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < READY_TRIES && server.exitCode === null; attempt += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not come up");
}

async function residentOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
