/** `/healthz`, `/readyz` and `/metrics`: for those who run the house. */
import { setTimeout as pause } from "node:timers/promises";
import type { Request, RequestHandler, Response } from "express";
import { answerPlainly } from "./answer-plainly.ts";
import type { Metrics } from "./metrics.ts";
import { hasToken } from "./metrics.ts";
import { visitOf } from "./visit.ts";
import { whenHandled } from "./when-handled.ts";

export type Readiness = { readonly database: boolean; readonly migrations: boolean };

export type Operations = {
  /** Asks the database; may take its time and may fail. */
  readonly readiness: () => Promise<Readiness>;
  /** Whether the process has been told to stop. */
  readonly isDraining: () => boolean;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
};

const PATIENCE_MS = 1_000;

/** Answers the three addresses and passes everything else on. */
export function answerOperations(operations: Operations): RequestHandler {
  const { metrics, metricsToken } = operations;
  return whenHandled(async (req, res, next) => {
    const { pathname } = visitOf(req).url;
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    if (pathname === "/healthz") return say(res, 200, { status: "up" });
    if (pathname === "/readyz") return sayWhetherReady(res, operations);
    if (pathname !== "/metrics") return next();
    await printMetrics(req, res, metrics, metricsToken);
  });
}

async function sayWhetherReady(res: Response, { readiness, isDraining }: Operations): Promise<void> {
  const draining = isDraining();
  const found = await within(PATIENCE_MS, readiness());
  const ready = !draining && found.database && found.migrations;
  say(res, ready ? 200 : 503, { status: ready ? "ready" : "not ready", draining, ...found });
}

/** The answer, or "nothing works" when it fails or does not come in time. */
async function within(ms: number, asked: Promise<Readiness>): Promise<Readiness> {
  const nothing: Readiness = { database: false, migrations: false };
  const answered = new AbortController();
  const late = pause(ms, nothing, { signal: answered.signal }).catch(() => nothing);
  return Promise.race([asked.catch(() => nothing), late]).finally(() => answered.abort());
}

function say(res: Response, status: number, body: object): void {
  res.status(status);
  res.setHeader("Cache-Control", "no-store");
  res.json(body);
}

/** Without the token there is no such page, so that nobody learns it is worth guessing. */
async function printMetrics(
  req: Request,
  res: Response,
  metrics: Metrics,
  token: string | null,
): Promise<void> {
  if (token === null || !hasToken(req.headers.authorization, token)) {
    answerPlainly(req, res, 404);
    return;
  }
  const { type, text } = await metrics.print();
  res.setHeader("Content-Type", type);
  res.setHeader("Cache-Control", "no-store");
  res.end(text);
}
