/** One line in the log for every request, and its figures for the metrics. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";
import { visitOf } from "./visit.ts";

/** Addresses whose last part is a secret: who reads the log must not be able to open them. */
const secretPath =
  /^(\/[a-z]{2}\/(?:reset-password|confirm-email|invitations)\/)[^/.]+((?:\/[a-z-]+)?(?:\.data)?)$/;

/** The path as it may stand in a log. Queries are left out whole: people's words are in them. */
function loggedPath(url: URL): string {
  return url.pathname.replace(secretPath, "$1…$2").slice(0, 300);
}

/** What kind of answer a path asks for: few words, so that the metrics stay small. */
function kindOf(path: string): string {
  if (path.startsWith("/assets/") || /\.(?:css|js|woff2|png|svg|webp|avif|jpg|ico)$/.test(path))
    return "asset";
  if (/^\/(?:healthz|readyz|metrics)$/.test(path)) return "operations";
  const first = /^\/(api|webhooks|files)\//.exec(path)?.[1];
  return first ?? (path.endsWith(".data") ? "data" : "page");
}

/** Logs and counts the request once its answer is out, or its reader gone. */
export function logRequest(req: IncomingMessage, res: ServerResponse, log: Logger, metrics: Metrics): void {
  const { url, requestId, ip, startedAt } = visitOf(req);
  const kind = kindOf(url.pathname);
  const method = req.method ?? "";
  metrics.begin();
  res.once("close", () => {
    const ms = performance.now() - startedAt;
    metrics.end({ kind, method, status: res.statusCode, seconds: ms / 1000 });
    const line = {
      requestId,
      ip,
      method,
      path: loggedPath(url),
      status: res.statusCode,
      ms: Math.round(ms * 10) / 10,
      ...(res.writableFinished ? {} : { aborted: true }),
    };
    // Probes and files would bury everything else.
    if (kind === "operations" || (kind === "asset" && res.statusCode < 400)) log.debug(line, "request");
    else log.info(line, "request");
  });
}
