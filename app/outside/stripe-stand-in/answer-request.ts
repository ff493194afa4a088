import { createHash } from "node:crypto";
import { expireOverdueSessions } from "./checkout-sessions.ts";
import { unfoldParams } from "./read-params.ts";
import { refuseRequest, StripeRefusal } from "./refuse.ts";
import type { Route } from "./routes.ts";
import { routes } from "./routes.ts";
import { stripeVersion } from "./stripe-version.ts";
import type { World } from "./world.ts";

export type ApiRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
};

export type ApiAnswer = { readonly status: number; readonly body: string; readonly replayed?: boolean };

const day = 24 * 60 * 60;

/** Answers one request to the API: keys, version, endpoint, parameters, idempotency, deed. One transaction, no waiting. */
export function answerRequest(world: World, request: ApiRequest, requestId: string): ApiAnswer {
  const eventsBefore = world.state.events.length;
  try {
    checkCaller(request);
    const found = findRoute(request);
    expireOverdueSessions(world);
    if (request.method === "GET")
      return fresh(found.route.prepare(unfoldParams(request.query), found.id)(world));
    return answerOnce(world, request, requestId, found);
  } catch (error) {
    if (error instanceof StripeRefusal) return refused(error);
    throw error;
  } finally {
    world.request = null;
    if (request.method !== "GET" || world.state.events.length > eventsBefore) world.save();
  }
}

/** Saves an answer nobody would have given, as Stripe saves its own failures: a retry with the key gets it again. */
export function saveFailure(world: World, request: ApiRequest, status: number): void {
  const key = header(request, "idempotency-key");
  if (key === undefined) return;
  keep(world, key, request, failure(status));
  world.save();
}

/** The body of a failure that is Stripe's own. */
export function failure(status: number): ApiAnswer {
  const code = status === 429 ? "rate_limit" : status === 409 ? "idempotency_key_in_use" : undefined;
  const type = status === 409 ? "idempotency_error" : status === 429 ? "invalid_request_error" : "api_error";
  return refused(
    new StripeRefusal(status, {
      type,
      message: "A fault the stand-in was asked for.",
      ...(code && { code }),
    }),
  );
}

function answerOnce(
  world: World,
  request: ApiRequest,
  requestId: string,
  { route, id }: { route: Route; id: string },
): ApiAnswer {
  const key = header(request, "idempotency-key");
  if (key === undefined || key.length > 255)
    throw refuseRequest("An idempotency key of at most 255 characters is needed.");
  const saved = world.state.answers[key];
  if (saved !== undefined && world.now() - saved.madeAt <= day) {
    if (saved.endpoint !== endpointOf(request) || saved.fingerprint !== fingerprintOf(request)) {
      throw new StripeRefusal(400, {
        type: "idempotency_error",
        message:
          "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
          `Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    return { status: saved.status, body: saved.body, replayed: true };
  }
  // Parameters that are refused leave nothing under the key; what the deed itself refuses is saved like a success.
  const run = route.prepare(unfoldParams(request.body), id);
  world.request = { id: requestId, idempotency_key: key };
  return keep(
    world,
    key,
    request,
    attempt(() => fresh(run(world))),
  );
}

function attempt(run: () => ApiAnswer): ApiAnswer {
  try {
    return run();
  } catch (error) {
    if (error instanceof StripeRefusal) return refused(error);
    throw error;
  }
}

function keep(world: World, key: string, request: ApiRequest, answer: ApiAnswer): ApiAnswer {
  world.state.answers[key] = {
    endpoint: endpointOf(request),
    fingerprint: fingerprintOf(request),
    madeAt: world.now(),
    status: answer.status,
    body: answer.body,
  };
  return answer;
}

function checkCaller(request: ApiRequest): void {
  const key = /^Bearer ((?:sk|rk)_test_\w+)$/.exec(header(request, "authorization") ?? "");
  if (key === null) {
    throw new StripeRefusal(401, {
      type: "invalid_request_error",
      message: "The stand-in for Stripe takes a test key only (sk_test_…), in the Authorization header.",
    });
  }
  if (header(request, "stripe-version") !== stripeVersion) {
    throw refuseRequest(
      `The stand-in speaks Stripe-Version ${stripeVersion} only.`,
      "invalid_stripe_version",
    );
  }
  if (header(request, "stripe-account") !== undefined) {
    throw refuseRequest("The stand-in does not act for connected accounts.");
  }
}

function findRoute(request: ApiRequest): { route: Route; id: string } {
  for (const route of routes) {
    const match = route.method === request.method ? route.pattern.exec(request.path) : null;
    if (match !== null) return { route, id: match[1] ?? "" };
  }
  throw new StripeRefusal(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${request.method}: ${request.path}). The stand-in for Stripe does not know it.`,
  });
}

/** Bodies are indented, as Stripe's are: a reader that parses and serialises again breaks the signature and is found out. */
function fresh(value: object): ApiAnswer {
  return { status: 200, body: JSON.stringify(value, null, 2) };
}

function refused({ status, error }: StripeRefusal): ApiAnswer {
  return { status, body: JSON.stringify({ error }, null, 2) };
}

function endpointOf({ method, path }: ApiRequest): string {
  return `${method} ${path}`;
}

function fingerprintOf({ body }: ApiRequest): string {
  const pairs = [...new URLSearchParams(body)].map(([name, value]) => `${name}=${value}`).sort();
  return createHash("sha256").update(pairs.join("\n")).digest("hex");
}

function header(request: ApiRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}
