/** The description of the API (OpenAPI 3.1), made from the schemas that parse its requests. */
import { z } from "zod";
import type { Operation } from "#app/http/api/operation.ts";
import type { RefusalCode } from "#app/i18n/refusals.ts";
import { answerTo } from "#app/i18n/refusals.ts";
import { allOperations } from "./all.server.ts";

type Json = { [name: string]: unknown };

const problem: Json = {
  type: "object",
  description: "RFC 9457. `code` is the refusal's name, the same on every door of the house.",
  required: ["type", "status", "code", "title", "requestId"],
  properties: {
    type: { const: "about:blank" },
    status: { type: "integer" },
    code: { type: "string", examples: ["order-moved-on"] },
    title: { type: "string", description: "A sentence in the language of Accept-Language" },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "code", "message"],
        properties: {
          field: { type: "string", examples: ["tiers[0].pricePerKg"] },
          code: { type: "string" },
          message: { type: "string" },
        },
      },
    },
  },
};

/** Refusals that every operation knows. */
const always: readonly RefusalCode[] = ["key-missing", "key-unknown", "scope-missing", "too-often"];
const withBody: readonly RefusalCode[] = ["body-malformed", "body-wrong", "body-not-json", "form-too-large"];
const ofDeeds: readonly RefusalCode[] = ["idempotency-key-wrong", "idempotency-key-reused", "moved-on"];

/** The whole description, for a house at an address. */
export function describeApi(publicUrl: string): Json {
  const schemas: Json = { Problem: problem };
  const paths: Record<string, Json> = {};
  for (const one of allOperations) {
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationJson(one, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Trade House API",
      version: "1",
      description:
        "For the programs of companies. A key does at most what a manager of its company may, within its scopes. Decimals are text (JSON numbers are taken too), dates YYYY-MM-DD in Minsk, instants ISO 8601, quantities kilograms.",
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "A key of /company/api: thk_…" },
      },
    },
  };
}

function operationJson(one: Operation, schemas: Json): Json {
  const deed = one.method !== "GET";
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    description: [
      one.description,
      one.scope === null ? "Any key." : `Scope: \`${one.scope}\`.`,
      one.side === "either" ? undefined : `For ${one.side}s.`,
    ]
      .filter((part) => part !== undefined)
      .join(" "),
    "x-scope": one.scope,
    "x-side": one.side,
    parameters: [
      ...parametersOf(one.params, "path", schemas),
      ...parametersOf(one.query, "query", schemas),
      ...(deed
        ? [
            header(
              "Idempotency-Key",
              "The same deed sent again under it is answered as the first time",
              false,
            ),
          ]
        : []),
      ...(one.stamped ? [header("If-Match", "The ETag that was read", true)] : []),
      header("Accept-Language", "az, ru, be or en: the language of sentences and names", false),
    ],
    ...(one.body === null
      ? {}
      : { requestBody: { required: true, content: json(schemaOf(one.body, "input", schemas)) } }),
    responses: {
      [String(one.status ?? 200)]: {
        description: one.status === 201 ? "Made" : "As it stands now",
        content: json(schemaOf(one.answer, "output", schemas)),
        ...(one.stampOfShown ? { headers: { ETag: { schema: { type: "string" } } } } : {}),
      },
      ...refusalsOf(one),
    },
  };
}

const json = (schema: Json): Json => ({ "application/json": { schema } });
const header = (name: string, description: string, required: boolean): Json => ({
  ...{ name, in: "header", description, required },
  schema: { type: "string" },
});

/** A refusal a status: all the codes it stands for. */
function refusalsOf(one: Operation): Json {
  const codes: RefusalCode[] = [
    ...always,
    ...(one.side === "either" ? [] : (["not-for-this-company"] as const)),
    ...(/\{/.test(one.path) ? (["not-found"] as const) : []),
    ...(Object.keys(propertiesOf(one.query)).length > 0 ? (["query-wrong"] as const) : []),
    ...(one.body === null ? [] : withBody),
    ...(one.method === "GET" ? [] : ofDeeds),
    ...(one.refusals ?? []),
  ];
  const byStatus = Map.groupBy(new Set(codes), (code) => answerTo(code).status);
  return Object.fromEntries(
    [...byStatus].map(([status, known]) => [
      String(status),
      {
        description: known.map((code) => `\`${code}\``).join(", "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        ...(status === 429
          ? { headers: { "Retry-After": { description: "Seconds", schema: { type: "integer" } } } }
          : {}),
      },
    ]),
  );
}

function propertiesOf(schema: z.ZodType): Record<string, Json> {
  const made = z.toJSONSchema(schema, { io: "input" });
  return (made.properties ?? {}) as Record<string, Json>;
}

function parametersOf(schema: z.ZodType, place: "path" | "query", schemas: Json): Json[] {
  const made = schemaOf(schema, "input", schemas);
  const required = Array.isArray(made.required) ? made.required : [];
  return Object.entries((made.properties ?? {}) as Record<string, Json>).map(
    ([name, { description, ...rest }]) => ({
      ...{ name, in: place },
      ...(description === undefined ? {} : { description }),
      required: place === "path" || required.includes(name),
      schema: rest,
    }),
  );
}

/** A schema as JSON Schema; parts with a name of their own stand in the components, once. */
function schemaOf(schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const { $schema: _version, $defs = {}, ...made } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  for (const [name, part] of Object.entries($defs)) schemas[name] = tidy(part);
  const own = schema.meta()?.id;
  if (own === undefined) return tidy(made);
  schemas[own] = tidy(made);
  return { $ref: `#/components/schemas/${own}` };
}

/** References lead to the components, and names stand there only. */
function tidy(part: unknown): Json {
  const text = JSON.stringify(part, (name, value: unknown) =>
    name === "id" && typeof value === "string" ? undefined : value,
  );
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
