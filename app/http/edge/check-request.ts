/** Requests that are refused by their head alone: the wrong method, the wrong origin, a body announced too large. */
import type { IncomingMessage } from "node:http";

/** Why a request goes no further: the status of the answer and what the answer has to say in its head. */
export type HeadRefusal = {
  readonly status: 400 | 403 | 404 | 405 | 413;
  readonly headers?: Readonly<Record<string, string>>;
};

const MEGABYTE = 1_000_000;

const isWebhook = (path: string) => path === "/webhooks/stripe";
/** The one click of a mail program; the address itself is the proof. */
const isOneClick = (path: string) => path.startsWith("/unsubscribe/");
const isApi = (path: string) => path.startsWith("/api/v1/");
const hasBearer = (req: IncomingMessage) => /^Bearer \S/i.test(req.headers.authorization ?? "");

/** Methods an address may be asked with; pages know GET and POST only, and the API's cross-site calls do not exist. */
function methodsOf(path: string): readonly string[] {
  if (isApi(path)) return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
  return path.endsWith(".data") ? ["GET", "POST"] : ["GET", "HEAD", "POST"];
}

/**
 * Whether the request proves itself by a signature or a key instead of a cookie. Cookies must not count there, or
 * a foreign page could act with them past the origin check.
 */
export function isWithoutCookies(req: IncomingMessage, path: string): boolean {
  // The framework's own form of an address is asked by our pages alone; it checks the origin once more, and breaks on it.
  if (path.endsWith(".data")) return false;
  return isWebhook(path) || isOneClick(path) || (isApi(path) && hasBearer(req));
}

/** Bytes a body may have: uploads come as multipart, everything else is small. */
export function bodyLimit(req: IncomingMessage): number {
  return /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "") ? 40 * MEGABYTE : MEGABYTE;
}

/** The refusal of a request by its head, or null when it may go on. */
export function checkRequest(req: IncomingMessage, url: URL, origin: string): HeadRefusal | null {
  const method = req.method ?? "";
  const methods = methodsOf(url.pathname);
  if (!methods.includes(method)) return { status: 405, headers: { Allow: methods.join(", ") } };
  // Both are doors of the framework that no page of ours uses: a loader called past its page, and the route manifest.
  if (url.searchParams.has("_data")) return { status: 400 };
  if (url.pathname === "/__manifest") return { status: 404 };
  // PostgreSQL keeps no NUL, so nothing of ours is called that; a query that asks for it would fail.
  if (/%00/.test(url.pathname + url.search)) return { status: 400 };
  if (method === "GET" || method === "HEAD") return null;
  if (!isWithoutCookies(req, url.pathname) && req.headers.origin !== origin) return { status: 403 };
  if (Number(req.headers["content-length"] ?? 0) > bodyLimit(req)) return { status: 413 };
  return null;
}
