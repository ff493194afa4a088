import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Operation } from "#app/http/api/operation.ts";
import { isRefusalCode } from "#app/i18n/refusals.ts";
import { allOperations } from "#app/routes/api/operations/all.server.ts";
import type { Site } from "#tests/support/site.ts";
import { loadBuild, openSite } from "#tests/support/site.ts";

type Json = Readonly<Record<string, unknown>>;
type Description = {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: { readonly schemas: Json };
};

let site: Site;
let text: string;
let described: Description;
beforeAll(async () => {
  site = await openSite();
  const answer = await fetch(`${site.url}/api/openapi.json`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toContain("application/json");
  text = await answer.text();
  described = JSON.parse(text);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const flat = Object.entries(allOperations).map(([, one]) => [`${one.method} ${one.path}`, one] as const);

/** The routes below /api/v1 of the product as it was built, by their paths. */
async function routePaths(): Promise<string[]> {
  const { routes } = await loadBuild();
  return Object.values(routes)
    .map((route) => route?.path ?? "")
    .filter((path) => path.startsWith("api/v1/") && !path.endsWith("*"))
    .map((path) => `/${path.slice("api/v1/".length).replace(/:(\w+)/g, "{$1}")}`)
    .sort();
}

describe("the description", () => {
  test("has every route of the API, and every operation has a route that serves exactly its methods", async () => {
    expect(Object.keys(described.paths).sort()).toEqual(await routePaths());
    for (const [path, methods] of Object.entries(described.paths)) {
      const address = path
        .replace("{id}", "01a21990-9992-763d-abcc-e1a5bb04e1cd")
        .replace("{number}", "TH-2026-000001");
      const refused = await fetch(`${site.url}/api/v1${address}`, {
        method: "DELETE",
        headers: { Authorization: "Bearer x" },
      });
      const served = (refused.headers.get("Allow") ?? "").split(", ").map((one) => one.toLowerCase());
      expect(served.sort(), path).toEqual(Object.keys(methods).sort());
    }
  });

  test("is OpenAPI 3.1 in structure: ids are unique, references lead somewhere, parameters of paths are described", () => {
    expect(described.openapi).toMatch(/^3\.1\.\d+$/);
    expect(described.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const all = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((one) => ({ path, one })),
    );
    const ids = all.map(({ one }) => one.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, one } of all) {
      const parameters = one.parameters as readonly { name: string; in: string; schema: Json }[];
      const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      for (const { schema } of parameters) expect(typeof schema, path).toBe("object");
      const names = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(names).size, path).toBe(names.length);
      const responses = one.responses as Readonly<Record<string, Json>>;
      expect(
        Object.keys(responses).every((status) => /^[2-5]\d\d$/.test(status)),
        path,
      ).toBe(true);
      expect(Object.values(responses).every(({ description }) => typeof description === "string")).toBe(true);
    }
    for (const [, name = ""] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
      expect(name).toMatch(/^#\/components\/schemas\//);
      expect(described.components.schemas).toHaveProperty(name.replace("#/components/schemas/", ""));
    }
    expect(text).not.toContain("$defs");
  });

  test("names only refusals that exist", () => {
    for (const [, codes = ""] of text.matchAll(/"description":"(`[a-z-]+`(?:, `[a-z-]+`)*)"/g)) {
      for (const code of codes.replaceAll("`", "").split(", ")) expect(isRefusalCode(code), code).toBe(true);
    }
  });

  test.each(flat)("%s: its examples are taken by the schema that parses requests", (_name, one) => {
    const examples = examplesOf(one);
    for (const example of examples) {
      const parsed = one.body?.safeParse(example);
      expect(parsed?.error?.issues ?? []).toEqual([]);
    }
    if (one.body !== null) expect(examples.length).toBeGreaterThan(0);
  });
});

function examplesOf({ body }: Operation): readonly unknown[] {
  const meta = (body as z.ZodType | null)?.meta();
  return Array.isArray(meta?.examples) ? meta.examples : [];
}
