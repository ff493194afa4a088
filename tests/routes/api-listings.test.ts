import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Producer } from "#app/domain/actor.ts";
import { apiListings } from "#app/queries/api-listings.server.ts";
import { apiLots } from "#app/queries/api-lots.server.ts";
import { apiOrders } from "#app/queries/api-orders.server.ts";
import { approveRevision } from "#app/usecases/moderation/approve-revision.ts";
import { claimCase } from "#app/usecases/moderation/claim-case.ts";
import type { Program } from "#tests/support/api-world.ts";
import { aProgram } from "#tests/support/api-world.ts";
import { aListing, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { callAs, memberOf, staffOf } from "#tests/support/people-world.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

let site: Site;
let seller: Awaited<ReturnType<typeof anOwnedCompany>>;
let program: Program;
beforeAll(async () => {
  site = await openSite();
  seller = await anOwnedCompany(site.db);
  program = await aProgram(site, seller);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const whole = {
  commodity: "pomegranate",
  language: "ru",
  title: "Гранаты Wonderful",
  variety: "Wonderful",
  region: "goychay",
  availableFrom: "2026-12-01",
  availableTo: "2027-02-28",
  quantityKg: 40_000,
  minimumOrderKg: "5000",
  currency: "USD",
  tiers: [{ pricePerKg: 1.25 }, { fromKg: "20 000", pricePerKg: "1,15" }],
  incoterm: "FCA",
  incotermPlace: "Goychay",
};

async function approve(listingId: string): Promise<void> {
  const moderator = await aPerson(site.db, { staffRole: "moderator" });
  const call = callAs(site.db, await staffOf(site.db, moderator.id), { now: site.house.now() });
  const open = await site.db.moderationCase.findFirstOrThrow({ where: { listingId, state: "open" } });
  expect(await claimCase(call, open.id)).toMatchObject({ ok: true });
  const approved = await approveRevision(call, open.id, { revision: open.revisionId, comment: "" });
  expect(approved).toMatchObject({ ok: true });
}

describe("a listing by the API", () => {
  test("goes from an empty draft to the catalogue, by the deeds of its page and the decision of a moderator", async () => {
    const begun = await program.post("/listings", { ref: "NAR-1", commodity: "pomegranate" });
    expect(begun.status).toBe(201);
    const { id } = begun.json;
    const refused = await program.post(`/listings/${id}/submit`);
    expect([refused.status, refused.json.code]).toEqual([400, "draft-incomplete"]);
    expect(refused.json.errors).toContainEqual(
      expect.objectContaining({ field: "quantityKg", code: "missing", message: expect.any(String) }),
    );

    const filled = await program.patch(`/listings/${id}`, whole, begun.json.stamp);
    expect(filled.json).toMatchObject({
      status: "draft",
      missing: [],
      content: {
        titles: { ru: "Гранаты Wonderful" },
        quantityKg: "40000",
        tiers: [
          { fromKg: null, pricePerKg: "1.25" },
          { fromKg: "20000", pricePerKg: "1.15" },
        ],
      },
    });
    const submitted = await program.post(`/listings/${id}/submit`);
    expect(submitted.json).toMatchObject({ status: "in_review", onSale: false, price: null });
    expect((await program.post(`/listings/${id}/submit`)).status).toBe(409);
    expect((await program.post(`/listings/${id}/price`, { tiers: [{ pricePerKg: "1" }] })).json.code).toBe(
      "listing-not-on-sale",
    );
    await approve(id);
    const published = await program.get(`/listings/${id}`);
    expect(published.json).toMatchObject({
      status: "published",
      onSale: true,
      availableKg: "40000",
      price: { currency: "USD", tiers: [{ fromKg: "5000", pricePerKg: "1.25" }, {}] },
      decision: { decision: "approved" },
    });

    const priced = await program.post(`/listings/${id}/price`, { tiers: [{ pricePerKg: "1.20" }] });
    expect(priced.json).toMatchObject({ price: { tiers: [{ pricePerKg: "1.20" }] }, waitingPrice: null });
    const jumped = await program.post(`/listings/${id}/price`, { tiers: [{ pricePerKg: "3" }] });
    expect(jumped.json).toMatchObject({
      price: { tiers: [{ pricePerKg: "1.20" }] },
      waitingPrice: { tiers: [{ pricePerKg: "3.00" }] },
    });
    const stocked = await program.post(`/listings/${id}/stock`, { quantityKg: "18500", reason: "counted" });
    expect(stocked.json.availableKg).toBe("18500");
    const lot = await program.post("/lots", { listing: id, quantityKg: "1500", harvestedOn: "2026-11-20" });
    expect([lot.status, lot.json.leftKg, lot.json.listing]).toEqual([201, "1500", { id, ref: "NAR-1" }]);
    expect((await program.get(`/listings/${id}`)).json.availableKg).toBe("20000");
    expect((await program.get(`/lots?listing=${id}`)).json.items).toHaveLength(2);
    expect((await program.post(`/listings/${id}/pause`)).json.status).toBe("paused");
    expect((await program.post(`/listings/${id}/resume`)).json.status).toBe("published");
    const found = await program.get("/catalogue?q=гранат&inStock=no");
    expect(found.json.items).toContainEqual(expect.objectContaining({ pricePerKg: "1.20" }));
    expect((await program.post(`/listings/${id}/archive`)).json.status).toBe("archived");
    expect((await program.post(`/listings/${id}/resume`)).status).toBe(409);
  });

  test("is changed only by who has seen its newest state", async () => {
    const { json } = await program.post("/listings", { commodity: "pomegranate", title: "First" });
    const at = `/listings/${json.id}`;
    expect((await program.patch(at, { title: "Blind" }, null)).status).toBe(428);
    const [one, other] = await Promise.all([
      program.patch(at, { title: "One" }, json.stamp),
      program.patch(at, { title: "Other" }, json.stamp),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    const now = await program.get(at);
    expect(now.headers.get("ETag")).toBe(`"${now.json.stamp}"`);
    expect((await program.patch(at, { grade: "I" }, now.json.stamp)).json.content).toMatchObject({
      grade: "I",
      titles: now.json.content.titles,
    });
  });

  test("keeps its certificates' files and its other languages when something else is changed", async () => {
    const { json } = await program.post("/listings", {
      commodity: "pomegranate",
      language: "en",
      title: "Pomegranates",
      texts: { ru: { title: "Гранаты" } },
      certificates: [{ kind: "globalgap", number: "GG-1" }],
      specification: { measures: {} },
    });
    const changed = await program.patch(`/listings/${json.id}`, { packaging: "Boxes" }, json.stamp);
    expect(changed.json.content).toMatchObject({
      titles: { en: "Pomegranates", ru: "Гранаты" },
      certificates: [{ kind: "globalgap", number: "GG-1" }],
      packaging: "Boxes",
    });
  });

  test("has one reference of its own, by which it is found", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => program.post("/listings", { ref: "ONE", commodity: "hazelnut-in-shell" })),
    );
    const statuses = [first?.status, second?.status].sort();
    if (statuses[0] === 201) expect(statuses).toEqual([201, 409]);
    const { json } = await program.post("/listings", { ref: "TWO", commodity: "pomegranate" });
    expect((await program.post("/listings", { ref: "TWO", commodity: "pomegranate" })).json).toMatchObject({
      code: "ref-taken",
      errors: [{ field: "ref" }],
    });
    expect((await program.get("/listings?ref=TWO")).json.items.map((one: { id: string }) => one.id)).toEqual([
      json.id,
    ]);
  });
});

test("a list is walked page by page, each thing once, and narrowed by state and time", async () => {
  const other = await anOwnedCompany(site.db);
  const theirs = await aProgram(site, other);
  for (let count = 0; count < 7; count++) {
    await aListing(site.db, { producerId: other.company.id, ownerId: other.owner.id });
  }
  const seen: string[] = [];
  for (let after = ""; ; ) {
    const { json } = await theirs.get(`/listings?limit=3${after === "" ? "" : `&after=${after}`}`);
    seen.push(...json.items.map((one: { id: string }) => one.id));
    if (json.next === null) break;
    after = json.next;
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
  expect((await theirs.get("/listings?status=draft")).json.items).toEqual([]);
  expect((await theirs.get("/listings?changedSince=2999-01-01T00:00:00Z")).json.items).toEqual([]);
  expect((await theirs.get("/listings?changedSince=2020-01-01T00:00:00%2B03:00")).json.items).toHaveLength(7);
  expect((await theirs.get("/listings?changedSince=yesterday")).status).toBe(400);
  expect((await theirs.get("/lots?limit=2")).json.next).not.toBeNull();
  expect((await theirs.get("/listings?after=bm9uc2Vuc2U")).json.items).toHaveLength(7);
});

test("the vocabulary and the regions are there for every key", async () => {
  const buyer = await anOwnedCompany(site.db, { kind: "buyer" });
  const buying = await aProgram(site, buyer);
  const { json } = await buying.get("/commodities");
  expect(json.items).toContainEqual(
    expect.objectContaining({ slug: "pomegranate", category: expect.any(String) }),
  );
  expect((await buying.get("/regions")).json.items.length).toBeGreaterThan(10);
  expect((await buying.get("/catalogue?commodity=pomegranate&sort=price")).status).toBe(200);
});

test("a long page of a list asks the database no more than a short one", async () => {
  const other = await anOwnedCompany(site.db);
  const asked = async (): Promise<number> => {
    let count = 0;
    const db = site.db.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          count += 1;
          return query(args);
        },
      },
    });
    const person = await memberOf(site.db, other.owner.id);
    const actor: Producer = { ...person, kind: "producer", companyId: other.company.id };
    const ask = { actor, db: db as never, now: monday, lang: "en" as const };
    await apiListings(ask, { status: null, ref: null, changedSince: null, after: null, limit: 50 });
    await apiLots(ask, { listing: null, after: null, limit: 50 });
    await apiOrders(ask, { state: null, changedSince: null, after: null, limit: 50 });
    return count;
  };
  const own = { producerId: other.company.id, ownerId: other.owner.id };
  await aListing(site.db, own);
  const few = await asked();
  for (let more = 0; more < 9; more++) await aListing(site.db, own);
  expect(await asked()).toBe(few);
});
