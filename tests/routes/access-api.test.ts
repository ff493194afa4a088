import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "#app/http/api/operation.ts";
import { allOperations } from "#app/routes/api/operations/all.server.ts";
import type { Program } from "#tests/support/api-world.ts";
import { aProgram } from "#tests/support/api-world.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";
import type { AccessWorld, Role } from "./access-world.ts";
import { furnish, roles, SECRET } from "./access-world.ts";

/**
 * Every operation of the API with everybody's key, on the things of one producer and one buyer; and as everybody without
 * a key, for whom the API is not there at all, whoever they are on the pages.
 */
const keyed = ["unverified producer", "producer", "other producer", "buyer", "other buyer"] as const;
type Keyed = (typeof keyed)[number];
const sideOf = (role: Keyed) => (role.endsWith("buyer") ? "buyer" : "producer");

let site: Site;
let world: AccessWorld;
const programs = new Map<Keyed, Program>();
beforeAll(async () => {
  site = await openSite();
  world = await furnish(site.db);
  for (const role of keyed) {
    const owner = world.people[role];
    if (owner === null) throw new Error(`${role} is nobody`);
    const { companyId } = await site.db.membership.findFirstOrThrow({ where: { userId: owner.id } });
    programs.set(role, await aProgram(site, { company: { id: companyId }, owner }));
  }
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** The address of an operation in this world, and whose the thing is; a new parameter needs a line here. */
function addressOf({ path }: Operation): { path: string; owners: readonly Role[] } {
  if (path.startsWith("/listings/{id}")) {
    return { path: path.replace("{id}", world.draft.listing.id), owners: ["producer"] };
  }
  if (path.startsWith("/lots/{id}")) {
    return { path: path.replace("{id}", world.published.lot?.id ?? ""), owners: ["producer"] };
  }
  if (path.startsWith("/orders/{number}")) {
    return { path: path.replace("{number}", world.order.number), owners: ["producer", "buyer"] };
  }
  if (path.includes("{")) throw new Error(`nobody has said what ${path} names`);
  return { path, owners: keyed };
}

const exampleOf = ({ body }: Operation): unknown => {
  const examples: unknown = body?.meta()?.examples;
  const [first]: unknown[] = Array.isArray(examples) ? examples : [];
  return first;
};

function ask(program: Program, one: Operation, path: string) {
  const sent = exampleOf(one);
  // The one body that names somebody's thing.
  const body = one.id === "add-lot" ? { ...(sent as object), listing: world.published.listing.id } : sent;
  if (one.method === "GET") return program.get(path);
  return one.method === "PATCH" ? program.patch(path, body, "1.1") : program.post(path, body);
}

/** Everything a stranger's program could have changed. */
async function contents() {
  const { db } = site;
  return Promise.all([
    db.listing.findMany({ where: { producerId: world.seller.company.id }, orderBy: { id: "asc" } }),
    db.listingRevision.findMany({
      where: { listing: { producerId: world.seller.company.id } },
      orderBy: { id: "asc" },
    }),
    db.lot.findMany({ orderBy: { id: "asc" } }),
    db.priceVersion.findMany({ orderBy: { id: "asc" } }),
    db.order.findMany({ orderBy: { id: "asc" } }),
    db.truck.count(),
  ]);
}

describe.each(allOperations.map((one) => [`${one.method} ${one.path}`, one] as const))("%s", (_name, one) => {
  test("is done for whose the thing is, and for nobody else", async () => {
    const { path, owners } = addressOf(one);
    const before = await contents();
    for (const role of keyed) {
      const program = programs.get(role);
      if (program === undefined) throw new Error(`${role} has no key`);
      const wrongSide = one.side !== "either" && one.side !== sideOf(role);
      const theirs = owners.includes(role) && (one.id !== "add-lot" || role === "producer");
      // What those may do who may is told by the journeys; here it would only undo the world.
      if (!wrongSide && theirs && one.deed) continue;
      const { status, json } = await ask(program, one, path);
      const where = `as ${role}`;
      if (wrongSide) expect([status, json.code], where).toEqual([403, "not-for-this-company"]);
      else if (theirs) expect(status, where).toBe(200);
      else expect([status, json.code], where).toEqual([404, "not-found"]);
      if (role !== "producer" && role !== "buyer") expect(JSON.stringify(json), where).not.toContain(SECRET);
    }
    expect(await contents()).toEqual(before);
  });

  test("is not there without a key, whoever asks", async () => {
    const { path } = addressOf(one);
    const before = await contents();
    for (const role of roles) {
      const someone = await site.fetchAs(world.people[role]);
      const answer = await someone(`/api/v1${path}`, {
        method: one.method,
        headers: { "Content-Type": "application/json", "If-Match": '"1.1"' },
        ...(one.method === "GET" ? {} : { body: JSON.stringify(exampleOf(one) ?? {}) }),
      });
      expect(answer.status, `as ${role}`).toBe(401);
      expect(await answer.text(), `as ${role}`).not.toContain(SECRET);
    }
    expect(await contents()).toEqual(before);
  });

  test("lacks the scope where the key lacks it", async () => {
    if (one.scope === null) return;
    const role = one.side === "buyer" ? "buyer" : "producer";
    const owner = world.people[role];
    const company = role === "buyer" ? world.buyer.company : world.seller.company;
    const other = one.scope === "orders:read" ? ("orders:write" as const) : ("orders:read" as const);
    const narrow = await aProgram(site, { company, owner: owner ?? { id: "" } }, [other]);
    const { status, json } = await ask(narrow, one, addressOf(one).path);
    expect([status, json.code]).toEqual([403, "scope-missing"]);
    await site.db.apiKey.delete({ where: { id: narrow.keyId } });
  });
});
