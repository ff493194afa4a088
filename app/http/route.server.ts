import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import { gaveUpWaiting } from "#app/db/database-error.server.ts";
import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import { TooBusy } from "#app/domain/too-busy.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { answerTo } from "#app/i18n/refusals.ts";
import type { Paths } from "#app/paths.ts";
import { pathsIn } from "#app/paths.ts";
import type { Audience } from "./audience.ts";
import type { FieldErrors, FieldValues } from "./forms/parse-fields.ts";
import { parseFields } from "./forms/parse-fields.ts";
import type { FormFiles, FormLimits } from "./forms/read-form.server.ts";
import { readForm } from "./forms/read-form.server.ts";
import type { House, LoadContext } from "./house.ts";
import type { ActorOf } from "./person.server.ts";
import { admit, whoIs } from "./person.server.ts";

/** Params of a route without any. */
export const noParams = z.object({});
/** A route named by an id: anything that is not a UUID is simply not there. */
export const idParams = z.object({ id: z.uuid() });
/** As `slugOf` makes them: whatever else is asked for is simply not there. */
export const slugParams = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,200}$/) });
export const orderParams = z.object({ number: z.string().regex(/^TH-\d{4}-\d{6,9}$/) });
/** Fields of a deed that is one button. */
export const noFields = z.object({});

type Args = { request: Request; params: Readonly<Record<string, string | undefined>>; context: LoadContext };

/** What the edge knows beside the call itself; for deeds on the session and for links of this very request. */
export type Edge = {
  readonly house: House;
  readonly request: Request;
  readonly ip: string;
  readonly url: URL;
  readonly paths: Paths;
};

const isGet = (request: Request) => request.method === "GET" || request.method === "HEAD";

/** The address a person should come back to after signing in: where they were, or the page the form stood on. */
function comeBackTo(request: Request): string {
  const url = new URL(request.url);
  const path = url.pathname.replace(/\.data$/, "");
  if (isGet(request)) return path + url.search.replace(/[?&]_routes=[^&]*/, "");
  const referer = request.headers.get("Referer");
  if (referer && URL.canParse(referer)) {
    const page = new URL(referer);
    if (page.origin === request.headers.get("Origin")) return page.pathname + page.search;
  }
  return path;
}

async function begin<A extends Audience, P>(
  audience: A,
  params: z.ZodType<P>,
  args: Args,
  signInFor: SignInFor<P> = ({ request, paths }) => paths.signIn(comeBackTo(request)),
) {
  const { request, context } = args;
  const { house } = context;
  if (!isLang(args.params.lang)) throw data(null, { status: 404 });
  const lang: Lang = args.params.lang;
  const paths = pathsIn(lang);
  const person = await whoIs(request, context);
  const parsed = params.safeParse(args.params);
  const actor = admit[audience](person);
  if (actor === undefined) {
    if (person.kind === "guest") throw redirect(await whereToSignIn(), 303);
    throw data(null, { status: 403 });
  }
  if (!parsed.success) throw data(null, { status: 404 });
  const call: Call<ActorOf[A]> = {
    actor: actor as ActorOf[A],
    db: house.db,
    now: house.now(),
    lang,
    requestId: context.requestId,
    outside: house.outside,
  };
  const edge: Edge = { house, request, ip: context.ip, url: new URL(request.url), paths };
  return { call, params: parsed.data, edge };

  function whereToSignIn(): string | Promise<string> {
    return parsed.success
      ? signInFor({ request, paths, params: parsed.data })
      : paths.signIn(comeBackTo(request));
  }
}

/** Where somebody who is not signed in goes from a deed, and so where they come back to. */
type SignInFor<P> = (asked: {
  readonly request: Request;
  readonly paths: Paths;
  readonly params: P;
}) => string | Promise<string>;

/**
 * Makes a loader: settles the language, who asks and whether they may, parses the address, reads.
 * `read` answers null for what is not there or not theirs: the same 404. What the database had no time for is 503.
 */
export function page<A extends Audience, P, D>(
  audience: A,
  params: z.ZodType<P>,
  read: (call: Call<ActorOf[A]>, params: P, edge: Edge) => Promise<D | null>,
) {
  return async (args: LoaderFunctionArgs): Promise<D> => {
    const { call, params: parsed, edge } = await begin(audience, params, args as Args);
    const found = await read(call, parsed, edge).catch((error: unknown) => {
      if (!isBusy(error)) throw error;
      edge.house.log.warn({ err: error, requestId: call.requestId }, "a page had to wait too long");
      throw data(null, { status: 503 });
    });
    if (found === null) throw data(null, { status: 404 });
    return found;
  };
}

/** What a page gets back from a deed that did not happen; `form` says which of its forms it was. */
export type Refused = {
  readonly form: string;
  /** Field name (as in the form) → codes of what is wrong with it. */
  readonly errors: FieldErrors;
  /** What the person had entered, so that nothing is lost. */
  readonly values: FieldValues;
  /** A refusal of the deed as a whole, with the data its sentence needs. */
  readonly refusal: Answerable | null;
};

type Command<A extends Audience, P, I, V, R extends Answerable> = {
  /** The form's name on the page. */
  readonly form: string;
  readonly params: z.ZodType<P>;
  readonly fields: z.ZodType<I>;
  readonly files?: { readonly maxFiles: number; readonly maxFileBytes: number };
  /** Left out: the sign-in page, and back to where the form stood. */
  readonly signInFor?: SignInFor<P>;
  readonly run: (
    call: Call<ActorOf[A]>,
    params: P,
    input: I,
    more: Edge & { readonly files: FormFiles },
  ) => Promise<Result<V, R>>;
  /** Where success leads (303); with headers where the answer sets a cookie. */
  readonly done: (
    paths: Paths,
    value: V,
    params: P,
    edge: Edge,
  ) => string | { to: string; headers: HeadersInit };
};

/**
 * Makes an action: settles who acts before the body is read, parses, calls one use case, and turns success into 303
 * and a refusal into the page again with its message (400, 403, 404, 409, 413, 415 or 429).
 */
export function command<A extends Audience, P, I, V, R extends Answerable>(
  audience: A,
  spec: Command<A, P, I, V, R>,
) {
  return async (args: ActionFunctionArgs) => {
    const { call, params, edge } = await begin(audience, spec.params, args as Args, spec.signInFor);
    const form = await readForm(args.request, limitsOf(spec.files));
    if (!form.ok) {
      const empty: Refused = {
        form: spec.form,
        errors: {},
        values: {},
        refusal: { code: form.refusal.code },
      };
      return data(empty, { status: form.refusal.status });
    }
    try {
      const { values } = form.value;
      const input = parseFields(spec.fields, form.value.fields);
      if (!input.ok) {
        const wrong: Refused = { form: spec.form, errors: input.errors, values, refusal: null };
        return data(wrong, { status: 400 });
      }
      const result = await spec.run(call, params, input.value, { ...edge, files: form.value.files });
      if (!result.ok) return refused(spec.form, values, result.refusal);
      const done = spec.done(edge.paths, result.value, params, edge);
      return typeof done === "string"
        ? redirect(done, 303)
        : redirect(done.to, { status: 303, headers: done.headers });
    } catch (error) {
      if (!isBusy(error)) throw error;
      return refused(spec.form, form.value.values, HOUSE_BUSY);
    } finally {
      await form.value.dispose();
    }
  };
}

/** Too many wanted the same at this moment; nothing has begun, and the same may be sent again as it is. */
export const HOUSE_BUSY = { code: "house-busy", retryAfterSeconds: 5 } as const;

/** Whether that is why it failed: its turn did not come, or the database gave up waiting outside of a transaction. */
export const isBusy = (error: unknown): boolean => error instanceof TooBusy || gaveUpWaiting(error);

/** A form without files is small; with files it may be as large as they and a little more. */
function limitsOf(files?: { readonly maxFiles: number; readonly maxFileBytes: number }): FormLimits {
  return files
    ? { maxBytes: files.maxFiles * files.maxFileBytes + 1_000_000, files }
    : { maxBytes: 1_000_000 };
}

/** The page again, with why the deed did not happen. */
function refused(form: string, values: FieldValues, refusal: Answerable) {
  const answer = answerTo(refusal.code);
  if (answer.status === 404) throw data(null, { status: 404 });
  const field = fieldOf(refusal, answer.field);
  const body: Refused = {
    form,
    errors: field === undefined ? issuesOf(refusal) : { [field]: [refusal.code] },
    values,
    refusal,
  };
  return data(body, {
    status: answer.status,
    headers: answer.status === 429 ? { "Retry-After": String(secondsToWait(refusal)) } : {},
  });
}

/** What a refusal says field by field, where it is about several at once. */
function issuesOf(refusal: Answerable): FieldErrors {
  const issues: unknown = "issues" in refusal ? refusal.issues : null;
  if (!Array.isArray(issues)) return {};
  return Object.fromEntries(
    issues.flatMap((issue: unknown) => {
      if (typeof issue !== "object" || issue === null || !("field" in issue) || !("code" in issue)) return [];
      return [[String(issue.field), [String(issue.code)]]];
    }),
  );
}

/** The field a refusal belongs to; where it is one of several rows, the refusal says which by its place, from 0. */
function fieldOf(refusal: Answerable, field: string | undefined): string | undefined {
  const index = "index" in refusal ? refusal.index : null;
  return typeof index === "number" ? field?.replace("[0]", `[${index}]`) : field;
}

/** What the limit says, or a minute where it says nothing. */
function secondsToWait(refusal: Answerable): number {
  const seconds = "retryAfterSeconds" in refusal ? refusal.retryAfterSeconds : null;
  return typeof seconds === "number" ? seconds : 60;
}
