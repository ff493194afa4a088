/** The edge on a free port, in front of an application that is a function. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { readSettings } from "#app/config/env.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import type { AppParts } from "#app/http/edge/create-app.ts";
import { createApp } from "#app/http/edge/create-app.ts";
import { createEdgeServer, drain, listen } from "#app/http/edge/listen.ts";
import { securityHeaders } from "#app/http/edge/security-headers.ts";
import { serveBuild } from "#app/http/edge/serve-build.ts";
import type { House } from "#app/http/house.ts";
import { openRateLimits } from "#app/http/rate-limits.server.ts";
import { createExchangeRates } from "#app/outside/exchange-rates.server.ts";
import { createFolderStore } from "#app/outside/files.server.ts";
import { createMailer } from "#app/outside/mail.server.ts";
import { openPapers } from "#app/outside/papers.server.ts";
import { openPictures } from "#app/outside/pictures.server.ts";
import { openSheets } from "#app/outside/sheets.server.ts";
import { openStatements } from "#app/outside/statements.server.ts";
import { connectStripe } from "#app/outside/stripe.server.ts";
import { createWebhookSender } from "#app/outside/webhooks.server.ts";

/** Where the edge of the tests says it is, whatever port it listens on. */
export const origin = "http://house.localhost";

export type Edge = AsyncDisposable & {
  readonly url: string;
  readonly port: number;
  /** What was logged, a line an entry. */
  readonly log: readonly string[];
  readonly drain: () => Promise<boolean>;
};

type Options = Partial<Pick<AppParts, "answer" | "readiness" | "recordTail" | "isDraining">> & {
  readonly env?: Readonly<Record<string, string>>;
  /** Content of a build's client folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
};

export async function startEdge(options: Options = {}): Promise<Edge> {
  const settings = readSettings({ PUBLIC_URL: origin, ...options.env }, { mode: "test" });
  if (!settings.ok) throw new Error(JSON.stringify(settings.refusal));
  const folder = mkdtempSync(join(tmpdir(), "trade-house-edge-"));
  const log: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  // It connects at the first query, and the edge makes none.
  const db = openDatabase({ url: "postgresql://nobody@127.0.0.1:1/nothing" });
  const house: House = {
    db,
    settings: settings.value,
    outside: {
      exchangeRates: createExchangeRates({ nbrbUrl: null, cbarUrl: null }),
      mail: createMailer({ smtpUrl: null, outboxDir: folder, from: "a@b.test" }),
      files: createFolderStore(folder),
      pictures: openPictures(),
      sheets: openSheets(),
      papers: openPapers({ publicUrl: "https://house.test" }),
      webhooks: createWebhookSender({ loopbackAllowed: false }),
      statements: openStatements(),
      ...connectStripe({ secretKey: "sk_test_nothing" }),
    },
    limits: openRateLimits(db, 0),
    versions: { now: () => null, ready: Promise.resolve() },
    now: () => new Date("2026-11-23T09:00:00Z"),
    log: pino({ level: "info", base: null }, sink),
  };
  const client = join(folder, "client");
  mkdirSync(join(client, "assets"), { recursive: true });
  for (const [path, content] of Object.entries(options.files ?? {}))
    writeFileSync(join(client, path), content);

  const app = createApp({
    house,
    answer: options.answer ?? (async () => new Response("the application")),
    assets: serveBuild(client),
    readiness: options.readiness ?? (async () => ({ database: true, migrations: true })),
    ...(options.recordTail ? { recordTail: options.recordTail } : {}),
    ...(options.isDraining ? { isDraining: options.isDraining } : {}),
  });
  const server = createEdgeServer(securityHeaders(settings.value));
  server.on("request", app);
  const port = await listen(server, 0, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log,
    drain: () => drain(server, 5_000),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await drain(server, 100);
      await closeDatabase(db);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sends bytes as they are and resolves to all that comes back until the other side closes, or `enough` says so. */
export function talk(
  port: number,
  text: string,
  enough: (heard: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
      if (enough(heard)) socket.destroy();
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(heard));
  });
}

/** A body that is sent in chunks, without its length. */
export function chunked(chunk: string, chunks: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(chunk);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ === chunks) controller.close();
      else controller.enqueue(bytes);
    },
  });
}
