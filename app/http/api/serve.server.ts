/**
 * The one door of the JSON API. Who asks is settled before the body is read; what may be done is decided by the same
 * use cases as the pages, and the door only narrows it to the key's scopes. Cookies do not count here at all.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Answerable } from "#app/i18n/refusals.ts";
import { cleanText } from "../forms/clean-text.ts";
import type { House, LoadContext } from "../house.ts";
import { HOUSE_BUSY, isBusy } from "../route.server.ts";
import type { Bearer } from "./bearer.server.ts";
import { findBearer } from "./bearer.server.ts";
import type { Once } from "./once.server.ts";
import {
  AlreadyDone,
  doneBefore,
  fingerprint,
  keepAnswer,
  madeBy,
  onceTokenOf,
  spendingOnce,
} from "./once.server.ts";
import type { KeyCall, Operation, Read } from "./operation.ts";
import type { Reader } from "./problem.server.ts";
import { languageAsked, problem, trouble, wrongFields } from "./problem.server.ts";

type Args = (ActionFunctionArgs | LoaderFunctionArgs) & { context: LoadContext };

/** Makes a loader or an action of the operations an address has. */
export function serveApi(...operations: readonly Operation[]) {
  return async (args: ActionFunctionArgs | LoaderFunctionArgs): Promise<Response> => {
    const { request, context } = args as Args;
    const reader = { lang: languageAsked(request), requestId: context.requestId };
    const method = request.method === "HEAD" ? "GET" : request.method;
    const asked = operations.find((one) => one.method === method);
    if (asked === undefined) {
      const allow = [...new Set(operations.map((one) => one.method))].join(", ");
      return problem({ code: "method-not-allowed" }, reader, { Allow: allow });
    }
    try {
      return await answer(asked, args as Args, reader);
    } catch (error) {
      if (isBusy(error)) return problem(HOUSE_BUSY, reader);
      context.house.log.error({ err: error, requestId: context.requestId }, "the API failed");
      return trouble(reader);
    }
  };
}

/** What stands at an address of the API that is none. */
export async function serveNothing(args: ActionFunctionArgs | LoaderFunctionArgs): Promise<Response> {
  const { request, context } = args as Args;
  return problem({ code: "not-found" }, { lang: languageAsked(request), requestId: context.requestId });
}

async function answer(asked: Operation, args: Args, reader: Reader): Promise<Response> {
  const { request, params, context } = args;
  const { house } = context;
  const bearer = await findBearer(house, request);
  if (bearer === "missing" || bearer === "unknown") return turnAway(bearer, context, reader);
  const free = await house.limits.take("api", { ip: context.ip, account: bearer.key.id });
  if (!free.ok) return problem(free.refusal, reader);
  const barred = barTo(asked, bearer);
  if (barred !== null) return problem(barred, reader);

  const stamp = stampIn(request);
  if (asked.stamped && stamp === null) return problem({ code: "stamp-missing" }, reader);
  const body = asked.body === null && !asked.deed ? ok("") : await readBody(request, asked.body !== null);
  if (!body.ok) return problem({ code: body.code }, reader);
  const url = new URL(request.url);
  const sent = {
    params,
    query: queryOf(url.searchParams),
    body: body.json,
    stamp: stamp === "*" ? null : stamp,
  };
  const read = asked.read(sent);
  if (!read.ok) {
    if (read.part === "params") return problem({ code: "not-found" }, reader);
    return wrongFields(read.part, read.issues, read.part === "query" ? sent.query : sent.body, reader);
  }

  const call: KeyCall = {
    ...{ actor: bearer.actor, key: bearer.key, lang: reader.lang, outside: house.outside },
    db: house.db,
    now: house.now(),
    // In every row of the record this names the key, beside the person who made it.
    requestId: `${bearer.key.prefix}/${context.requestId}`,
  };
  if (read.run === null) return show(asked, read, call, "", reader);
  const token = onceTokenOf(request);
  if (token === "wrong") return problem({ code: "idempotency-key-wrong" }, reader);
  if (token === null) {
    const done = await read.run(call);
    return done.ok
      ? show(asked, read, call, madeBy(done), reader)
      : problem(inItsPlace(done.refusal), reader);
  }
  const print = fingerprint(request.method, url.pathname + url.search, body.text);
  return doOnce(house, asked, read, call, { keyId: bearer.key.id, token, request: print }, reader);
}

/** The deed under its token: done now, or answered as it was the first time. */
async function doOnce(
  house: House,
  asked: Operation,
  read: Read & { ok: true },
  call: KeyCall,
  once: Once,
  reader: Reader,
): Promise<Response> {
  const again = await replay(house, asked, read, call, once, reader);
  if (again !== null || read.run === null) return again ?? trouble(reader);
  try {
    const done = await read.run({ ...call, db: spendingOnce(call.db, once, call.now) });
    if (!done.ok) return problem(inItsPlace(done.refusal), reader);
    const answered = await show(asked, read, call, madeBy(done), reader);
    await keepAnswer(house, once, answered.status, await answered.clone().text());
    return answered;
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error;
    return (await replay(house, asked, read, call, once, reader)) ?? trouble(reader);
  }
}

async function replay(
  house: House,
  asked: Operation,
  read: Read & { ok: true },
  call: KeyCall,
  once: Once,
  reader: Reader,
): Promise<Response | null> {
  const before = await doneBefore(house, once);
  if (before === null) return null;
  if (!before.same) return problem({ code: "idempotency-key-reused" }, reader);
  // The process died between the deed and its answer: what is answered now is how the thing stands.
  const answered =
    before.answer === null
      ? await show(asked, read, call, before.made, reader)
      : new Response(before.answer.body, { status: before.answer.status, headers: heads(reader) });
  answered.headers.set("Idempotent-Replayed", "true");
  return answered;
}

async function turnAway(
  who: "missing" | "unknown",
  { house, ip }: LoadContext,
  reader: Reader,
): Promise<Response> {
  if (who === "unknown") {
    const free = await house.limits.take("api-key-unknown", { ip });
    if (!free.ok) return problem(free.refusal, reader);
  }
  const challenge = `Bearer realm="api"${who === "unknown" ? ', error="invalid_token"' : ""}`;
  return problem({ code: `key-${who}` }, reader, { "WWW-Authenticate": challenge });
}

function barTo(asked: Operation, { key, actor }: Bearer): Answerable | null {
  if (asked.side !== "either" && asked.side !== actor.kind) return { code: "not-for-this-company" };
  if (asked.scope !== null && !key.scopes.includes(asked.scope)) return { code: "scope-missing" };
  return null;
}

/** A draft that somebody else has saved since is a precondition that failed. */
function inItsPlace(refusal: Answerable): Answerable {
  return refusal.code === "draft-changed" ? { ...refusal, code: "stamp-old" } : refusal;
}

/** The state in `If-Match`, without its quotes; "*" is whatever there is. */
function stampIn(request: Request): string | null {
  const header = request.headers.get("If-Match")?.trim() ?? "";
  if (header === "*") return "*";
  return /^(?:W\/)?"([^"]{1,64})"$/.exec(header)?.[1] ?? null;
}

type Body =
  | { readonly ok: true; readonly text: string; readonly json: unknown }
  | { readonly ok: false; readonly code: "body-not-json" | "body-malformed" };

const ok = (text: string, json: unknown = {}): Body => ({ ok: true, text, json });

async function readBody(request: Request, wanted: boolean): Promise<Body> {
  const type = request.headers.get("Content-Type") ?? "";
  const isJson = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type);
  // A deed that takes no body may come without one, as most programs send it.
  if (!isJson && (wanted || type !== "")) return { ok: false, code: "body-not-json" };
  const text = await request.text();
  if (text.trim() === "" && !wanted) return ok(text);
  try {
    return ok(text, cleaned(JSON.parse(text)));
  } catch {
    return { ok: false, code: "body-malformed" };
  }
}

/** Texts as the forms keep them: one kind of line break, composed letters, no control characters, trimmed. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value).trim();
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, cleaned(part)]));
}

/** A name that comes several times is a list. */
function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name).map((value) => cleanText(value).trim());
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

async function show(
  asked: Operation,
  read: Read & { ok: true },
  call: KeyCall,
  made: string,
  reader: Reader,
): Promise<Response> {
  const shown = await read.show(call, made);
  if (shown === null) return problem({ code: "not-found" }, reader);
  const headers = heads(reader);
  if (shown.stamp !== null) headers.set("ETag", `"${shown.stamp}"`);
  return new Response(JSON.stringify(shown.value), { status: asked.status ?? 200, headers });
}

function heads({ lang, requestId }: Reader): Headers {
  return new Headers({
    "Content-Type": "application/json; charset=utf-8",
    "Content-Language": lang,
    "Cache-Control": "no-store",
    Vary: "Accept-Language, Authorization",
    "X-Request-Id": requestId,
  });
}
