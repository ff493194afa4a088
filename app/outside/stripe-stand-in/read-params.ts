import { z } from "zod";
import { refuseRequest } from "./refuse.ts";

/** Form-encoded parameters with brackets unfolded: `a[b]=1&c[0]=2` is `{a: {b: "1"}, c: ["2"]}`. */
export type RawParams = { [name: string]: string | RawParams | (string | RawParams)[] };

/** Unfolds a query string or a form body. Objects have no prototype, so a name like `__proto__` is only a name. */
export function unfoldParams(encoded: string): RawParams {
  const root = emptyParams();
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = key.split(/[[\]]+/).filter((part) => part !== "");
    const last = path.pop();
    if (last === undefined) continue;
    let place = root;
    for (const part of path) {
      const next = place[part];
      if (typeof next === "object" && !Array.isArray(next)) {
        place = next;
      } else {
        const made = emptyParams();
        place[part] = made;
        place = made;
      }
    }
    place[last] = value;
  }
  return listsOf(root);
}

/** Checks parameters against an allow-list and refuses the first fault in Stripe's words. */
export function readParams<Schema extends z.ZodType>(schema: Schema, raw: RawParams): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const param = bracketed(issue?.path ?? []);
  if (issue?.code === "unrecognized_keys") {
    const unknown = bracketed([...issue.path, issue.keys[0] ?? ""]);
    throw refuseRequest(`Received unknown parameter: ${unknown}`, "parameter_unknown", unknown);
  }
  if (isAbsent(raw, issue?.path ?? [])) {
    throw refuseRequest(`Missing required param: ${param}.`, "parameter_missing", param);
  }
  throw refuseRequest(`Invalid ${param}: ${issue?.message ?? "not accepted"}`, "parameter_invalid", param);
}

/** A whole number as the wire carries it. */
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, "must be an integer")
  .transform(Number);
export const positive = integer.refine((value) => value > 0, "must be greater than 0");
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");
/** Stripe's limits: 50 keys of 40 characters, values of 500. */
export const metadata = z
  .record(z.string().max(40), z.string().max(500))
  .refine((entries) => Object.keys(entries).length <= 50, "too many keys");
export const currency = z
  .string()
  .regex(/^[a-zA-Z]{3}$/, "must be a three-letter code")
  .toLowerCase();

const range = z.union([
  integer.transform((exact) => ({ gte: exact, lte: exact })),
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);
export type Range = z.output<typeof range>;

/** What every list of Stripe accepts. */
export const paging = {
  limit: integer.refine((value) => value >= 1 && value <= 100, "must be between 1 and 100").default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
};
export const created = { created: range.optional() };
export const nothing = z.strictObject({});

function emptyParams(): RawParams {
  return Object.create(null);
}

function listsOf(params: RawParams): RawParams {
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === "string" || Array.isArray(value)) continue;
    const inner = listsOf(value);
    const names = Object.keys(inner);
    const isList = names.length > 0 && names.every((key, index) => key === String(index));
    params[name] = isList ? names.map((key) => inner[key]).filter(isEntry) : inner;
  }
  return params;
}

function isEntry(value: RawParams[string] | undefined): value is string | RawParams {
  return value !== undefined && !Array.isArray(value);
}

function bracketed(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return `${first ?? ""}${rest.map((part) => `[${part}]`).join("")}`;
}

function isAbsent(raw: unknown, path: readonly PropertyKey[]): boolean {
  let place: unknown = raw;
  for (const part of path) {
    if (typeof place !== "object" || place === null) return true;
    place = Reflect.get(place, part);
  }
  return place === undefined;
}
