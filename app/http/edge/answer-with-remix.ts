/**
 * Express → Remix and back. Not Remix's own adapter: that one builds addresses from `Host` and `X-Forwarded-Host`, adds
 * to headers where they must be replaced, and leaves a socket stuck when an action answers before it read its body.
 */
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { answerPlainly } from "./answer-plainly.ts";
import { bodyLimit, isWithoutCookies } from "./check-request.ts";
import { discardBody, hasUnreadBody, openBody } from "./incoming-body.ts";
import { visitOf } from "./visit.ts";

/** Answers one request with the application; `signal` of the request fires when the reader goes away. */
type Answer = (request: Request) => Promise<Response>;

export async function answerWithRemix(
  req: ExpressRequest,
  res: ExpressResponse,
  answer: Answer,
): Promise<void> {
  const gone = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) gone.abort();
  });

  const { url } = visitOf(req);
  const body = req.method === "GET" || req.method === "HEAD" ? null : openBody(req, bodyLimit(req));
  const request = new Request(url, {
    method: req.method,
    headers: headersOf(req, url),
    signal: gone.signal,
    ...(body === null ? {} : { body: body.stream, duplex: "half" }),
  });

  const answered = answer(request);
  const outcome = await (body === null ? answered : Promise.race([answered, body.refused]));
  if (typeof outcome === "string") {
    // What the application makes of the broken body comes too late to matter.
    answered.catch(() => {});
    answerPlainly(req, res, outcome === "too-large" ? 413 : 408);
    return;
  }
  if (body !== null && hasUnreadBody(req) && !(await discardBody(req))) res.setHeader("Connection", "close");
  await send(outcome, res);
}

function headersOf(req: IncomingMessage, url: URL): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headersDistinct)) {
    for (const each of value ?? []) headers.append(name, each);
  }
  // Links and checks inside see the house's own address only.
  for (const name of [...headers.keys()]) if (name.startsWith("x-forwarded-")) headers.delete(name);
  headers.set("Host", url.host);
  if (isWithoutCookies(req, url.pathname)) headers.delete("Cookie");
  return headers;
}

async function send(response: Response, res: ExpressResponse): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  if (response.body === null) {
    res.end();
    return;
  }

  const reader = response.body.getReader();
  const stop = () => void reader.cancel().catch(() => {});
  res.once("close", stop);
  const closed = once(res, "close");
  // When nobody waits for it, a broken connection is no news.
  closed.catch(() => {});
  for (let next = reader.read(); ; ) {
    const { done, value } = await next;
    if (done || res.destroyed) break;
    // Listened for at once: the drain may come while we look at what is next, and is told only once.
    const drained = res.write(value) ? null : Promise.race([once(res, "drain"), closed]);
    next = reader.read();
    // Compression holds bytes back; a page that pauses (a late part) is sent as far as it is.
    if (!(await isSoon(next))) res.flush();
    if (drained !== null && !res.destroyed) await drained;
  }
  res.off("close", stop);
  res.end();
}

/** Whether a promise settles before the event loop's next turn. */
function isSoon(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    promise.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setImmediate(resolve, false)),
  ]);
}
