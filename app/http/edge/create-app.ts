/** The edge put together: what every request passes before and after the application. */
import type { RequestListener } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import type { ErrorRequestHandler, RequestHandler } from "express";
import express from "express";
import type { House, LoadContext } from "../house.ts";
import { sessionCookieName } from "../session.server.ts";
import { keepPages, openPublicPages, sendPage } from "./answer-from-cache.ts";
import type { Readiness } from "./answer-operations.ts";
import { answerOperations } from "./answer-operations.ts";
import { answerPlainly } from "./answer-plainly.ts";
import { answerWithRemix } from "./answer-with-remix.ts";
import { checkRequest } from "./check-request.ts";
import { openReadLimit } from "./limit-reads.ts";
import { logRequest } from "./log-request.ts";
import type { RecordTail } from "./metrics.ts";
import { openMetrics } from "./metrics.ts";
import { securityHeaders } from "./security-headers.ts";
import { beginVisit, visitOf } from "./visit.ts";
import { whenHandled } from "./when-handled.ts";

export type AppParts = {
  readonly house: House;
  /** The application: Remix's request handler of a build, or a stub. */
  readonly answer: (request: Request, context: LoadContext) => Promise<Response>;
  /** Public pages for readers without a session, made without the framework; null: that answers. */
  readonly pages?: (request: Request, context: LoadContext) => Promise<string | null>;
  /** Serves files: `serveBuild(folder)`, or Vite's middleware in development. */
  readonly assets?: RequestHandler;
  readonly readiness: () => Promise<Readiness>;
  /** What of the record is not sealed yet; for `/metrics`. */
  readonly recordTail?: () => Promise<RecordTail>;
  /** Whether the process has been told to stop. */
  readonly isDraining?: () => boolean;
};

/** Makes the edge and the application behind it; it listens nowhere yet. */
export function createApp(parts: AppParts): RequestListener {
  const { house, answer, assets, readiness, recordTail, isDraining = () => false } = parts;
  const { settings, log } = house;
  const origin = new URL(settings.publicUrl).origin;
  const headers = new Map(Object.entries(securityHeaders(settings)));
  const sessionCookie = sessionCookieName(settings.publicUrl);
  const metrics = openMetrics({ ofProcess: settings.metricsToken !== null, recordTail });
  const reads = openReadLimit(settings.rateLimitFactor);
  const kept = openPublicPages({ house, origin, sessionCookie, headers, metrics, isDraining });
  const makePage = parts.pages === undefined ? null : keepPages(kept, parts.pages);

  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", settings.trustProxy);
  const isTrusted: (address: string, hop: number) => boolean = app.get("trust proxy fn");

  app.use((req, res, next) => {
    const peerTrusted = isTrusted(req.socket.remoteAddress ?? "", 0);
    const isAddress = beginVisit(req, { origin, sessionCookie, peerTrusted });
    res.setHeaders(headers);
    res.setHeader("X-Request-Id", visitOf(req).requestId);
    if (isDraining()) res.setHeader("Connection", "close");
    logRequest(req, res, log, metrics);
    if (isAddress) next();
    else answerPlainly(req, res, 400);
  });
  app.use(answerOperations({ readiness, isDraining, metrics, metricsToken: settings.metricsToken }));
  app.use((req, res, next) => {
    const refusal = checkRequest(req, visitOf(req).url, origin);
    if (refusal === null) next();
    else answerPlainly(req, res, refusal.status, refusal.headers);
  });
  // Brotli's own default window costs 16 ms a page; this one 6, for the same size.
  app.use(
    compression({
      brotli: {
        params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 },
      },
    }),
  );
  if (assets !== undefined) app.use(assets);
  app.use(
    whenHandled(async (req, res) => {
      const { ip, requestId, nonce, anonymous } = visitOf(req);
      const wait = req.method === "GET" || req.method === "HEAD" ? await reads.take(ip) : null;
      if (wait !== null) return answerPlainly(req, res, 429, { "Retry-After": String(wait) });
      const context = { house, requestId, nonce, ip, anonymous };
      const page = makePage === null ? null : await makePage(req, context);
      if (page !== null) return sendPage(page, req, res);
      await answerWithRemix(req, res, (request) => answer(request, context));
    }),
  );
  app.use(answerError(house));
  return (req, res) => {
    if (!kept.answer(req, res)) app(req, res);
  };
}

/** What was thrown: a 4xx of Express's own keeps its status, everything else is our fault and goes to the log. */
function answerError({ log }: House): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    // A reader who has gone gets no answer, and what broke because of that is no fault.
    if (res.destroyed) return;
    const status = statusOf(error);
    if (status === 500) log.error({ err: error, requestId: visitOf(req).requestId }, "the request failed");
    answerPlainly(req, res, status);
  };
}

function statusOf(error: unknown): 400 | 404 | 500 {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : 500;
  if (status === 404) return 404;
  return typeof status === "number" && status >= 400 && status < 500 ? 400 : 500;
}
