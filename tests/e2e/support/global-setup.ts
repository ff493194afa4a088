import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Site } from "./site.ts";
import { rememberSite } from "./site.ts";

const START_WITHIN_MS = 900_000;
const STOP_WITHIN_MS = 20_000;
const KEPT_CHARACTERS = 20_000;

/**
 * Starts the demo of the built product on a new data folder, or on the server of DATABASE_URL, and stops it after the
 * tests. With E2E_BASE_URL and E2E_DATA_DIR the tests go to a product that runs already.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const { E2E_BASE_URL, E2E_DATA_DIR } = process.env;
  if (E2E_BASE_URL) {
    rememberSite({ baseUrl: E2E_BASE_URL, dataDir: E2E_DATA_DIR ?? "data" });
    return async () => undefined;
  }
  const dataDir = await mkdtemp(join(tmpdir(), "trade-house-e2e-"));
  const port = await freePort();
  const site: Site = { baseUrl: `http://127.0.0.1:${port}`, dataDir };
  const stop = await startDemo(site, port).catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  rememberSite(site);
  return async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
}

async function startDemo({ baseUrl, dataDir }: Site, port: number): Promise<() => Promise<void>> {
  const program = join(import.meta.dirname, "../../../scripts/demo.ts");
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      RATE_LIMIT_FACTOR: "0",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const address = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(-KEPT_CHARACTERS);
        if (output.includes(baseUrl)) resolve();
      });
    }
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`The demo ended with status ${code} before it answered:\n${output}`);
  });
  const late = new Promise<never>((_, reject) => {
    const complain = () => reject(new Error(`The demo did not answer in time:\n${output}`));
    setTimeout(complain, START_WITHIN_MS).unref();
  });
  await Promise.race([address.then(() => answers(baseUrl)), failed, late]).catch(async (error: unknown) => {
    await end(child);
    throw error;
  });
  failed.catch(() => undefined);
  late.catch(() => undefined);
  return () => end(child);
}

async function answers(baseUrl: string): Promise<void> {
  const response = await fetch(`${baseUrl}/readyz`);
  if (!response.ok) throw new Error(`The demo says it is up, but /readyz answers ${response.status}.`);
}

/** Asks it to stop as a person would, and insists when it does not. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const harder = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(harder);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no loopback port.");
  return address.port;
}
