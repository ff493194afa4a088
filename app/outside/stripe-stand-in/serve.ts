import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { showAccountPage } from "./account-page.ts";
import type { ApiAnswer, ApiRequest } from "./answer-request.ts";
import { answerRequest, failure, saveFailure } from "./answer-request.ts";
import { expireOverdueSessions, readSession } from "./checkout-sessions.ts";
import type { Controls, SeenRequest } from "./controls.ts";
import type { Fault, Faults } from "./faults.ts";
import type { PageAnswer } from "./page-shell.ts";
import { showPaymentPage, whereAfterPaying } from "./payment-page.ts";
import { StripeRefusal } from "./refuse.ts";
import { serveControls } from "./serve-controls.ts";
import { stripeVersion } from "./stripe-version.ts";
import type { World } from "./world.ts";

type Parts = { readonly controls: Controls; readonly faults: Faults; readonly seen: SeenRequest[] };

const mostBytes = 1024 * 1024;

/** The HTTP server: the API under /v1, the hosted page under /c/pay, the controls under /_controls. */
export function makeServer(world: World, parts: Parts): Server {
  return createServer((request, response) => {
    handle(world, parts, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, JSON.stringify({ error: { type: "api_error", message: String(error) } }));
    });
  });
}

async function handle(
  world: World,
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://stand-in");
  const method = request.method ?? "GET";
  // Only by a loopback name, so that a page on the web cannot reach the stand-in through a name that resolves here.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) {
    sendText(response, 421, "This stand-in for Stripe answers to loopback names only.");
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    sendText(response, 413, "too large");
  } else if (url.pathname.startsWith("/v1/")) {
    const { headers } = request;
    serveApi(
      world,
      parts,
      { method, path: url.pathname, query: url.search.slice(1), headers, body },
      response,
    );
  } else if (url.pathname.startsWith("/c/pay/")) {
    servePage(world, parts.controls, { method, url, body }, response);
  } else if (url.pathname.startsWith("/c/account/")) {
    serveAccount(world, parts.controls, { method, url, body }, response);
  } else if (url.pathname.startsWith("/_controls/")) {
    await answerControls(
      parts.controls,
      request,
      { method, name: url.pathname.slice("/_controls/".length), body },
      response,
    );
  } else {
    sendText(
      response,
      url.pathname === "/" ? 200 : 404,
      "A stand-in for Stripe. It is not Stripe; no money moves.",
    );
  }
}

function serveApi(world: World, parts: Parts, request: ApiRequest, response: ServerResponse): void {
  const key = request.headers["idempotency-key"];
  parts.seen.push({ method: request.method, path: request.path, key: typeof key === "string" ? key : null });
  const requestId = `req_${randomUUID().replaceAll("-", "").slice(0, 14)}`;
  const fault = parts.faults.strike(request.method, request.path);
  if (fault?.at === "before") {
    if (fault.saved) saveFailure(world, request, fault.status);
    strike(fault, request, requestId, response);
    return;
  }
  const answer = answerRequest(world, request, requestId);
  if (fault === null) {
    sendAnswer(response, request, requestId, answer);
    return;
  }
  if (fault.saved) saveFailure(world, request, fault.status);
  strike(fault, request, requestId, response);
}

function strike(fault: Fault, request: ApiRequest, requestId: string, response: ServerResponse): void {
  if (fault.kind === "reset") response.destroy();
  else if (fault.kind === "error") sendAnswer(response, request, requestId, failure(fault.status));
  else if (fault.kind === "empty_404") sendAnswer(response, request, requestId, { status: 404, body: "{}" });
  else if (fault.kind === "garbage")
    sendAnswer(response, request, requestId, { status: 200, body: "<html>" });
  // "hang": nothing is ever sent; the caller's timeout or the end of the server closes the connection.
}

function sendAnswer(
  response: ServerResponse,
  request: ApiRequest,
  requestId: string,
  answer: ApiAnswer,
): void {
  const key = request.headers["idempotency-key"];
  response.setHeader("request-id", requestId);
  response.setHeader("stripe-version", stripeVersion);
  if (typeof key === "string") response.setHeader("idempotency-key", key);
  if (answer.replayed === true) {
    response.setHeader("idempotent-replayed", "true");
    if (answer.status >= 500) response.setHeader("stripe-should-retry", "false");
  }
  sendJson(response, answer.status, answer.body);
}

function servePage(
  world: World,
  controls: Controls,
  { method, url, body }: { method: string; url: URL; body: string },
  response: ServerResponse,
): void {
  const id = url.pathname.slice("/c/pay/".length);
  expireOverdueSessions(world);
  if (method === "POST") {
    redirect(response, payThen(world, controls, id, new URLSearchParams(body)));
    return;
  }
  sendPage(response, showPaymentPage(world, id, url.searchParams.has("declined")));
}

/** Where a seller answers the provider's questions, or leaves them, and goes back to the shop. */
function serveAccount(
  world: World,
  controls: Controls,
  { method, url, body }: { method: string; url: URL; body: string },
  response: ServerResponse,
): void {
  const id = url.pathname.slice("/c/account/".length);
  const back = url.searchParams.get("back") ?? "";
  const page = showAccountPage(world, id, back);
  if (method !== "POST" || page.status !== 200) {
    sendPage(response, page);
    return;
  }
  if (new URLSearchParams(body).get("way") === "answer") controls.activateAccount(id);
  redirect(response, back);
}

function sendPage(response: ServerResponse, page: PageAnswer): void {
  response.writeHead(page.status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${page.formTargets}; frame-ancestors 'none'; base-uri 'none'`,
  });
  response.end(page.html);
}

/** A form sent twice, or after somebody else paid, ends where the first one did: the page says what is the matter. */
function payThen(world: World, controls: Controls, id: string, fields: URLSearchParams): string {
  const way = fields.get("way");
  const here = `/c/pay/${encodeURIComponent(id)}`;
  try {
    if (readSession(world, id).status !== "open") return here;
    controls.pay(id, way === "slow" || way === "declined" ? way : "card", fields.get("payerName") || null);
    return way === "declined" ? `${here}?declined` : whereAfterPaying(readSession(world, id));
  } catch (error) {
    if (error instanceof StripeRefusal) return here;
    throw error;
  }
}

async function answerControls(
  controls: Controls,
  request: IncomingMessage,
  asked: { method: string; name: string; body: string },
  response: ServerResponse,
): Promise<void> {
  // A web page can send a form anywhere, but not JSON without asking first.
  if (asked.method !== "GET" && !(request.headers["content-type"] ?? "").startsWith("application/json")) {
    sendText(response, 415, "Controls are posted as application/json.");
    return;
  }
  const { status, body } = await serveControls(controls, asked);
  sendJson(response, status, JSON.stringify(body, null, 2));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, "cache-control": "no-store" }).end();
}

function sendJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(`${body}\n`);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
