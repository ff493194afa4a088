/** What went wrong, as RFC 9457 has it: the refusal's own code, its sentence, and the fields it is about. */
import type { z } from "zod";
import type { Lang } from "#app/domain/language.ts";
import { isLang } from "#app/domain/language.ts";
import { formatter } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/messages.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { answerTo } from "#app/i18n/refusals.ts";
import { fieldMessage, programMessage } from "#app/i18n/say.ts";
import type { T } from "#app/i18n/translate.ts";
import { errorWords } from "../edge/error-words.ts";
import { errorCode } from "../forms/error-code.ts";
import type { Step } from "../forms/field-name.ts";
import { writeFieldName } from "../forms/field-name.ts";

export type Reader = { readonly lang: Lang; readonly requestId: string };

export type ProblemField = { readonly field: string; readonly code: string; readonly message: string };

/** The language of the sentences: the first of Accept-Language that the house speaks, else English. */
export function languageAsked(request: Request): Lang {
  const header = request.headers.get("Accept-Language") ?? "";
  const asked = header.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLang) ?? "en";
}

/** The answer to a refusal, with the data its sentence needs, in units of the interface. */
export function problem(
  refusal: Answerable & Readonly<Record<string, unknown>>,
  reader: Reader,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, field } = answerTo(refusal.code);
  const t = translator(reader.lang);
  const sentence = programMessage(refusal, t, formatter(reader.lang));
  const named = field === undefined ? [] : [{ field, code: refusal.code, message: sentence }];
  const errors = "issues" in refusal ? issuesOf(refusal.issues, t) : named;
  const seconds = "retryAfterSeconds" in refusal ? refusal.retryAfterSeconds : 60;
  const wait: Readonly<Record<string, string>> = status === 429 ? { "Retry-After": String(seconds) } : {};
  return write(reader, { status, code: refusal.code, title: sentence, errors }, { ...wait, ...headers });
}

/** What a draft lacks, field by field, where the refusal brings it along. */
function issuesOf(issues: unknown, t: T): ProblemField[] {
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) => {
    if (typeof issue !== "object" || issue === null || !("field" in issue) || !("code" in issue)) return [];
    const code = String(issue.code);
    return [{ field: String(issue.field), code, message: fieldMessage(code, t) }];
  });
}

/** The answer to a request that the schema did not take. */
export function wrongFields(
  part: "query" | "body",
  issues: readonly z.core.$ZodIssue[],
  sent: unknown,
  reader: Reader,
): Response {
  const code = part === "query" ? "query-wrong" : "body-wrong";
  const t = translator(reader.lang);
  const errors = issues.flatMap((issue): ProblemField[] => {
    const said = (path: readonly PropertyKey[], what: string) => ({
      field: writeFieldName(
        path.filter((step): step is Step & (string | number) => typeof step !== "symbol"),
      ),
      code: what,
      message: fieldMessage(what, t),
    });
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => said([...issue.path, key], "unknown-field"));
    }
    return [said(issue.path, errorCode(issue, sent))];
  });
  const title = fieldMessage(code, t);
  return write(reader, { status: answerTo(code).status, code, title, errors });
}

type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly ProblemField[];
};

function write(
  { lang, requestId }: Reader,
  { status, code, title, errors }: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = {
    type: "about:blank",
    status,
    code,
    title,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": lang,
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

/** Something broke on our side: what, is in the log under the request's number. */
export function trouble(reader: Reader): Response {
  const { title } = errorWords[reader.lang][500];
  return write(reader, { status: 500, code: "trouble", title, errors: [] });
}
