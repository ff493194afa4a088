/** A company's program at the door of the API. */
import { expect } from "vitest";
import type { Scope } from "#app/domain/programs/scopes.ts";
import { scopes as allScopes } from "#app/domain/programs/scopes.ts";
import type { Operation } from "#app/http/api/operation.ts";
import { allOperations } from "#app/routes/api/operations/all.server.ts";
import { createApiKey } from "#app/usecases/programs/create-api-key.ts";
import { callAs, memberOf } from "./people-world.ts";
import type { Site } from "./site.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what tests look at is what they assert
  readonly json: any;
};

export type Program = {
  readonly secret: string;
  readonly keyId: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly patch: (path: string, body: unknown, stamp: string | null) => Promise<Answer>;
};

/** Makes a key of the company by its owner's own deed, and the program that uses it. */
export async function aProgram(
  site: Site,
  { company, owner }: { readonly company: { id: string }; readonly owner: { id: string } },
  scopes: readonly Scope[] = allScopes,
): Promise<Program> {
  const call = callAs(site.db, await memberOf(site.db, owner.id), { now: site.house.now() });
  const made = await createApiKey(call, company.id, { name: "1C", scopes });
  if (!made.ok) throw new Error(made.refusal.code);
  const { id } = made.value;
  const secret = made.value.secret ?? "";
  return { secret, keyId: id, ...asking(site, secret) };
}

export function asking(site: Pick<Site, "url">, secret: string): Omit<Program, "secret" | "keyId"> {
  const ask = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const response = await fetch(`${site.url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${secret}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const answer = { status: response.status, headers: response.headers, json: await response.json() };
    holdAgainstSchema(method, path, answer);
    return answer;
  };
  return {
    get: (path, headers = {}) => ask("GET", path, headers),
    post: (path, body, headers = {}) => ask("POST", path, headers, body),
    patch: (path, body, stamp) =>
      ask("PATCH", path, stamp === null ? {} : { "If-Match": `"${stamp}"` }, body),
  };
}

export function operationAt(method: string, path: string): Operation | undefined {
  const [plain = ""] = path.split("?");
  return allOperations.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(plain),
  );
}

/** Every answer is what the description says, no more and no less; every refusal is a problem. */
function holdAgainstSchema(method: string, path: string, { status, headers, json }: Answer): void {
  const where = `${method} ${path}`;
  if (status >= 400) {
    expect(headers.get("Content-Type"), where).toContain("application/problem+json");
    expect(json, where).toMatchObject({ status, title: expect.any(String), requestId: expect.any(String) });
    return;
  }
  const asked = operationAt(method, path);
  expect(asked, where).toBeDefined();
  expect(asked?.answer.parse(json), where).toEqual(json);
}
