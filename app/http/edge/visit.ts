/** What the edge finds out about a request before anything else looks at it, kept beside the request. */
import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Request } from "express";
import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";

export type Visit = {
  /** Ours, or the one a trusted proxy gave; on the error page, in every log line, in the answer's `X-Request-Id`. */
  readonly requestId: string;
  /** The address asked for, on the house's own origin whatever `Host` said. */
  readonly url: URL;
  readonly ip: string;
  /** For the content security policy of a page that runs scripts of its own. */
  readonly nonce: string;
  /** No session cookie came: the same page may be shown to everyone. */
  readonly anonymous: boolean;
  readonly startedAt: number;
};

const visits = new WeakMap<IncomingMessage, Visit>();

/** The visit of a request that passed `beginVisit`. */
export function visitOf(req: IncomingMessage): Visit {
  const visit = visits.get(req);
  if (visit === undefined) throw new Error("the request has not passed the edge");
  return visit;
}

const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * Notes the visit. Returns false when the address is none (`*`, another host's absolute form); it is then noted as "/".
 *
 * @param peerTrusted whether the sender of the connection is a proxy whose headers count
 */
export function beginVisit(
  req: Request,
  { origin, sessionCookie, peerTrusted }: { origin: string; sessionCookie: string; peerTrusted: boolean },
): boolean {
  const given = peerTrusted ? req.get("X-Request-Id") : undefined;
  // "//host/path" is a path of ours when appended to our origin, and must never be resolved against it.
  const text = origin + req.originalUrl;
  const url = req.originalUrl.startsWith("/") && URL.canParse(text) ? new URL(text) : null;
  visits.set(req, {
    requestId: given !== undefined && idShape.test(given) ? given : randomUUID(),
    url: url ?? new URL("/", origin),
    ip: req.ip ?? "unknown",
    nonce: randomBytes(16).toString("base64url"),
    anonymous: !hasCookie(req.headers.cookie, sessionCookie),
    startedAt: performance.now(),
  });
  return url !== null;
}

/** The language of a page's address; Russian where the address has none, as the home redirect does. */
export function langOf(url: URL): Lang {
  const first = url.pathname.split("/")[1];
  return isLang(first) ? first : "ru";
}

export function hasCookie(header: string | undefined, name: string): boolean {
  return header?.split(";").some((pair) => pair.trim().startsWith(`${name}=`)) ?? false;
}
