import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRateLimits } from "#app/http/rate-limits.server.ts";
import { suspendCompany } from "#app/usecases/companies/suspend-company.ts";
import { createApiKey } from "#app/usecases/programs/create-api-key.ts";
import { revokeApiKey } from "#app/usecases/programs/revoke-api-key.ts";
import { removeMember } from "#app/usecases/team/remove-member.ts";
import type { Program } from "#tests/support/api-world.ts";
import { aProgram, asking } from "#tests/support/api-world.ts";
import { aListing, aMember, anOrder, anOwnedCompany, aPerson } from "#tests/support/builders.ts";
import { callAs, memberOf, staffOf } from "#tests/support/people-world.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

let site: Site;
let seller: Awaited<ReturnType<typeof anOwnedCompany>>;
let buyer: Awaited<ReturnType<typeof anOwnedCompany>>;
let program: Program;
beforeAll(async () => {
  site = await openSite();
  seller = await anOwnedCompany(site.db);
  buyer = await anOwnedCompany(site.db, { kind: "buyer" });
  program = await aProgram(site, seller);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const bare = (path: string, init: RequestInit = {}) => fetch(`${site.url}/api/v1${path}`, init);
const keyed = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  bare(path, { ...init, headers: { Authorization: `Bearer ${program.secret}`, ...init.headers } });

describe("the door", () => {
  test("opens to a key alone: no key, a wrong one, one half typed and a session's cookie are turned away", async () => {
    const none = await bare("/key");
    expect(none.status).toBe(401);
    expect(none.headers.get("WWW-Authenticate")).toBe('Bearer realm="api"');
    expect(await none.json()).toMatchObject({ code: "key-missing" });
    for (const secret of ["nonsense", program.secret.slice(0, -1), `${program.secret}x`]) {
      const wrong = await bare("/key", { headers: { Authorization: `Bearer ${secret}` } });
      expect([wrong.status, (await wrong.json()).code]).toEqual([401, "key-unknown"]);
      expect(wrong.headers.get("WWW-Authenticate")).toContain("invalid_token");
    }
    const signedIn = await site.fetchAs(seller.owner);
    expect((await signedIn("/api/v1/key")).status).toBe(401);
    expect((await signedIn("/api/v1/listings", { method: "POST", body: "{}" })).status).toBe(401);
  });

  test("lets a key in whatever its origin, and answers no cross-site question", async () => {
    const answer = await keyed("/key", { headers: { Origin: "https://elsewhere.test" } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect((await bare("/key", { method: "OPTIONS" })).status).toBe(405);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  });

  test("says whose key it is and what it may", async () => {
    const { json } = await program.get("/key");
    expect(json).toMatchObject({
      name: "1C",
      company: { id: seller.company.id, kind: "producer", state: "verified" },
    });
    expect(program.secret.startsWith(json.prefix)).toBe(true);
    const { lastUsedAt } = await site.db.apiKey.findUniqueOrThrow({ where: { id: program.keyId } });
    expect(lastUsedAt).toEqual(site.house.now());
  });

  test("narrows a key to its scopes, and each side to what is theirs", async () => {
    const reader = await aProgram(site, seller, ["listings:read"]);
    expect((await reader.get("/listings")).status).toBe(200);
    for (const [path, body] of [
      ["/listings", { commodity: "pomegranate" }],
      ["/lots", { listing: seller.company.id, quantityKg: "1" }],
      ["/orders/TH-2026-000001/confirm", undefined],
    ] as const) {
      const { status, json } = await reader.post(path, body);
      expect([status, json.code], path).toEqual([403, "scope-missing"]);
    }
    expect((await reader.get("/orders")).json.code).toBe("scope-missing");
    const buying = await aProgram(site, buyer);
    expect((await buying.get("/listings")).json.code).toBe("not-for-this-company");
    expect((await buying.post("/orders/TH-2026-000001/confirm")).json.code).toBe("not-for-this-company");
    expect((await program.post("/orders/TH-2026-000001/cancel", {})).json.code).toBe("not-for-this-company");
  });

  test("answers what is wrong with a request as a problem in the language asked for", async () => {
    const wrong = await keyed("/listings", { method: "POST", body: "a=1" });
    expect([wrong.status, (await wrong.json()).code]).toEqual([415, "body-not-json"]);
    const json = { "Content-Type": "application/json" };
    const broken = await keyed("/listings", { method: "POST", body: "{", headers: json });
    expect([broken.status, (await broken.json()).code]).toEqual([400, "body-malformed"]);
    const large = await keyed("/listings", { method: "POST", body: " ".repeat(1_000_001), headers: json });
    expect(large.status).toBe(413);
    expect(large.headers.get("Content-Type")).toContain("application/problem+json");
    expect((await keyed("/nothing/of/the/kind")).status).toBe(404);
    const method = await keyed("/listings", { method: "DELETE" });
    expect([method.status, method.headers.get("Allow")]).toEqual([405, "POST, GET"]);

    const fields = await program.post(
      "/listings",
      { commodity: "pomegranate", tiers: [{ pricePerKg: "1,2,3" }], colour: "red", availableFrom: "soon" },
      { "Accept-Language": "az-AZ, ru;q=0.5" },
    );
    expect(fields.status).toBe(400);
    expect(fields.headers.get("Content-Language")).toBe("az");
    expect(fields.json).toMatchObject({ code: "body-wrong", title: expect.stringContaining("səhv var") });
    expect(
      fields.json.errors.map((one: { field: string; code: string }) => [one.field, one.code]).sort(),
    ).toEqual([
      ["availableFrom", "date-malformed"],
      ["colour", "unknown-field"],
      ["tiers[0].pricePerKg", "number-malformed"],
    ]);
    expect((await program.get("/listings?limit=1000")).json).toMatchObject({
      code: "query-wrong",
      errors: [{ field: "limit", code: "too-large" }],
    });
    expect((await program.get("/listings/not-an-id")).status).toBe(404);
  });

  test("counts: too many requests wait, by key and for wrong keys by address", async () => {
    const limits = openRateLimits(site.db, 0.01);
    const own = await aProgram(site, seller);
    const busy = await openSite({ beside: site, limits });
    try {
      const there = asking(busy, own.secret);
      const statuses = [];
      for (let count = 0; count < 8; count++) statuses.push((await there.get("/key")).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
      const { headers, json } = await there.get("/key");
      expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
      expect(json.code).toBe("too-often");
      const stranger = asking(busy, "wrong");
      expect((await stranger.get("/key")).status).toBe(401);
      expect((await stranger.get("/key")).status).toBe(429);
    } finally {
      await busy[Symbol.asyncDispose]();
    }
  });
});

describe("a key", () => {
  const codeOf = async (secret: string) => (await asking(site, secret).get("/key")).json.code ?? "in";

  test("works no more once it is revoked, its company suspended, its maker removed or blocked", async () => {
    const company = await anOwnedCompany(site.db);
    const colleague = await aMember(site.db, company.company, "owner");
    const moderator = await aPerson(site.db, { staffRole: "moderator" });
    const first = await aProgram(site, company);
    const second = await aProgram(site, { company: company.company, owner: colleague });
    const third = await aProgram(site, company);
    const owner = callAs(site.db, await memberOf(site.db, company.owner.id));

    expect(await revokeApiKey(owner, first.keyId)).toEqual({ ok: true, value: null });
    expect(await revokeApiKey(owner, first.keyId)).toMatchObject({ refusal: { code: "key-ended" } });
    expect([await codeOf(first.secret), await codeOf(second.secret)]).toEqual(["key-unknown", "in"]);

    await removeMember(owner, company.company.id, colleague.id);
    expect([await codeOf(second.secret), await codeOf(third.secret)]).toEqual(["key-unknown", "in"]);
    const told = await site.db.outboxMessage.findFirstOrThrow({ where: { kind: "api-keys-ended" } });
    expect(told).toMatchObject({ email: company.owner.email, data: { programs: "1C" } });

    await site.db.user.update({ where: { id: company.owner.id }, data: { blockedAt: site.house.now() } });
    expect(await codeOf(third.secret)).toBe("key-unknown");
    await site.db.user.update({ where: { id: company.owner.id }, data: { blockedAt: null } });
    expect(await codeOf(third.secret)).toBe("in");

    const staff = callAs(site.db, await staffOf(site.db, moderator.id));
    const decision = { checks: [], reasons: ["other" as const], comment: "Complaints" };
    expect(await suspendCompany(staff, company.company.id, decision)).toMatchObject({ ok: true });
    expect(await codeOf(third.secret)).toBe("key-unknown");
    expect(
      await createApiKey(owner, company.company.id, { name: "x", scopes: ["orders:read"] }),
    ).toMatchObject({
      refusal: { code: "company-suspended" },
    });
    // Not even the database lets it come back.
    const alive = { where: { id: third.keyId }, data: { endedAt: null, endReason: "" } };
    await expect(site.db.apiKey.update(alive)).rejects.toThrow("stays ended");
  });

  test("acts as a manager of its one company, whatever its maker is elsewhere", async () => {
    const other = await anOwnedCompany(site.db);
    await site.db.membership.create({
      data: { userId: seller.owner.id, companyId: other.company.id, role: "owner" },
    });
    const theirs = await aListing(site.db, { producerId: other.company.id, ownerId: seller.owner.id });
    expect((await program.get(`/listings/${theirs.listing.id}`)).status).toBe(404);
    expect((await program.post(`/listings/${theirs.listing.id}/pause`)).status).toBe(404);
    expect((await program.get(`/lots/${theirs.lot?.id}`)).status).toBe(404);
    const bought = await anOrder(site.db, {
      buyerId: buyer.company.id,
      placedById: buyer.owner.id,
      sold: { ...theirs, price: theirs.price ?? { id: "" } },
    });
    expect((await program.get(`/orders/${bought.number}`)).status).toBe(404);
    expect((await program.get("/listings")).json.items).toEqual([]);
    await site.db.membership.deleteMany({ where: { companyId: other.company.id, userId: seller.owner.id } });
  });

  test("is named in the record beside the person who made it", async () => {
    const { json } = await program.post("/listings", { commodity: "pomegranate" });
    const { prefix } = await site.db.apiKey.findUniqueOrThrow({ where: { id: program.keyId } });
    const row = await site.db.auditRow.findFirstOrThrow({
      where: { deed: "save-draft", subjectId: json.id },
    });
    expect(row).toMatchObject({ actorId: seller.owner.id, companyId: seller.company.id });
    expect(row.requestId.startsWith(`${prefix}/`)).toBe(true);
  });
});

describe("a deed under an Idempotency-Key", () => {
  const body = { commodity: "pomegranate", title: "Once" };
  const once = (token: string) => ({ "Idempotency-Key": token });

  test("is done once and answered the same, however often and however simultaneously it is sent", async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => program.post("/listings", body, once("same-1"))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    const again = await program.post("/listings", body, once("same-1"));
    expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    expect(again.json).toEqual(answers[0]?.json);
    expect(await site.db.listingRevision.count({ where: { titleEn: "Once" } })).toBe(1);
  });

  test("is another deed for another key, and a mistake with another body", async () => {
    await program.post("/listings", body, once("same-2"));
    const reused = await program.post("/listings", { ...body, title: "Other" }, once("same-2"));
    expect([reused.status, reused.json.code]).toEqual([422, "idempotency-key-reused"]);
    const other = await aProgram(site, seller);
    expect(
      (await other.post("/listings", body, once("same-2"))).headers.get("Idempotent-Replayed"),
    ).toBeNull();
    expect((await program.post("/listings", body, once("x".repeat(256)))).json.code).toBe(
      "idempotency-key-wrong",
    );
  });

  test("leaves the token good when it was refused", async () => {
    const refused = await program.post("/listings", { commodity: "unobtainium" }, once("same-3"));
    expect([refused.status, refused.json.code]).toEqual([400, "commodity-unknown"]);
    expect((await program.post("/listings", body, once("same-3"))).status).toBe(201);
  });

  test("is not done again when the process died before its answer was kept", async () => {
    const first = await program.post("/listings", body, once("same-4"));
    await site.db.apiAnswer.updateMany({ where: { token: "same-4" }, data: { status: null, body: null } });
    const again = await program.post("/listings", body, once("same-4"));
    expect([again.status, again.json.id]).toEqual([201, first.json.id]);
  });
});
