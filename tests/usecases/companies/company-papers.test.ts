import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import type { CompanyPaperInput } from "#app/usecases/companies/add-company-paper.ts";
import { addCompanyPaper } from "#app/usecases/companies/add-company-paper.ts";
import { decideCompanyPaper } from "#app/usecases/companies/decide-company-paper.ts";
import { removeCompanyPaper } from "#app/usecases/companies/remove-company-paper.ts";
import { watchExpiry } from "#app/usecases/companies/watch-expiry.ts";
import { anAcceptedPaper } from "#tests/support/accepted-paper.ts";
import { aListing, aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, memberOf, minutesLater, staffOf } from "#tests/support/people-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());
const folder = mkdtempSync(join(tmpdir(), "trade-house-company-papers-"));

function aSheet(name: string, content = "%PDF-1.7 a sheet") {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, size: content.length, path };
}

const extract: CompanyPaperInput = {
  kind: "registration_extract",
  number: "17-204",
  issuer: "Dövlət Vergi Xidməti",
  issuedOn: plainDate("2026-11-02"),
  validUntil: plainDate("2027-11-01"),
  replaces: null,
};

async function aProducer(db: Db, state: "draft" | "verified" = "verified") {
  const { company, owner } = await anOwnedCompany(db, { state });
  const { listing } = await aListing(db, { producerId: company.id, ownerId: owner.id });
  return { company, owner, listing, call: callAs(db, await memberOf(db, owner.id), { outside }) };
}

async function aModerator(db: Db) {
  const person = await aPerson(db, { staffRole: "moderator" });
  return { person, call: callAs(db, await staffOf(db, person.id)) };
}

const papersOf = (db: Db, companyId: string) =>
  db.companyPaper.findMany({ where: { companyId }, include: { pages: true }, orderBy: { id: "asc" } });
const onSale = (db: Db, listingId: string) => db.catalogueEntry.count({ where: { listingId } });
const system = (db: Db, now: Date) => callAs(db, { kind: "system" } as const, { now });
const told = (db: Db, kind: string) => db.outboxMessage.count({ where: { kind } });

test("a paper is kept with its dates and all its sheets, and staff hear of it once the company trades", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, call } = await aProducer(world.db);
  await aModerator(world.db);
  const sheets = [aSheet("page-1.pdf"), aSheet("page-2.pdf")];
  expect(await addCompanyPaper(call, company.id, extract, sheets)).toMatchObject({ ok: true });
  const [paper] = await papersOf(world.db, company.id);
  expect(paper).toMatchObject({
    kind: "registration_extract",
    state: "uploaded",
    number: "17-204",
    validUntil: toColumn(plainDate("2027-11-01")),
  });
  expect(paper?.pages).toHaveLength(1);
  expect(await told(world.db, "company-paper-added")).toBe(1);
});

test.each([
  ["without a file", {}, [], "paper-file-missing"],
  ["that is over already", { validUntil: plainDate("2026-11-22") }, ["a"], "company-paper-over"],
  ["from the future", { issuedOn: plainDate("2026-11-24") }, ["a"], "paper-from-the-future"],
  [
    "that ends before it begins",
    { issuedOn: plainDate("2026-11-23"), validUntil: plainDate("2026-11-22") },
    ["a"],
    "company-paper-dates",
  ],
  [
    "in the place of somebody else's",
    { replaces: "0198c0de-0000-7000-8000-000000000000" },
    ["a"],
    "not-found",
  ],
] as const)("a paper %s is refused", async (_, differing, names, code) => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, call } = await aProducer(world.db);
  const sheets = names.map((name) => aSheet(`${name}.pdf`));
  expect(await addCompanyPaper(call, company.id, { ...extract, ...differing }, sheets)).toMatchObject({
    refusal: { code },
  });
  expect(await papersOf(world.db, company.id)).toEqual([]);
});

test("a page with scripts is no paper, and managers and strangers add none", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, call } = await aProducer(world.db);
  const page = aSheet("evil.pdf", "<script>alert(1)</script>");
  expect(await addCompanyPaper(call, company.id, extract, [page])).toMatchObject({
    refusal: { code: "file-type-unknown" },
  });
  const manager = await aMember(world.db, company, "manager");
  const stranger = await aPerson(world.db);
  const as = async (id: string) => callAs(world.db, await memberOf(world.db, id), { outside });
  expect(await addCompanyPaper(await as(manager.id), company.id, extract, [])).toMatchObject({
    refusal: { code: "not-allowed" },
  });
  expect(await addCompanyPaper(await as(stranger.id), company.id, extract, [])).toMatchObject({
    refusal: { code: "not-found" },
  });
});

test("two replace one paper at once: one newer paper, the other is told; the old one stays on record", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, call } = await aProducer(world.db);
  const old = await anAcceptedPaper(world.db, company.id, "2026-12-01");
  const newer = { ...extract, replaces: old.id };
  const outcomes = await Promise.all([
    addCompanyPaper(call, company.id, newer, [aSheet("one.pdf")]),
    addCompanyPaper(call, company.id, newer, [aSheet("two.pdf")]),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "company-paper-replaced" } });
  const papers = await papersOf(world.db, company.id);
  expect(papers.map(({ state }) => state)).toEqual(["accepted", "uploaded"]);
  expect(papers[1]).toMatchObject({ replacesId: old.id });
  expect(await removeCompanyPaper(call, old.id)).toMatchObject({ refusal: { code: "company-locked" } });
});

test("what staff have decided on, or a newer paper replaced, is not taken out of a draft either", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, call } = await aProducer(world.db, "draft");
  const old = await anAcceptedPaper(world.db, company.id, "2026-12-01");
  expect(await removeCompanyPaper(call, old.id)).toMatchObject({
    refusal: { code: "company-paper-replaced" },
  });
});

test("after its last day ends in Minsk the goods leave the market, and a newer accepted paper brings them back", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const { company, listing, call } = await aProducer(db);
  const staff = await aModerator(db);
  const old = await anAcceptedPaper(db, company.id, "2026-11-23");
  const lastMinute = new Date("2026-11-23T20:59:59Z");
  const midnight = new Date("2026-11-23T21:00:00Z");
  await watchExpiry(system(db, lastMinute));
  expect(await onSale(db, listing.id)).toBe(1);
  expect([await told(db, "validity-ends-today"), await told(db, "validity-over")]).toEqual([2, 0]);
  await watchExpiry(system(db, midnight));
  expect(await onSale(db, listing.id)).toBe(0);
  expect(await told(db, "validity-over")).toBe(2);
  expect((await db.listing.findUniqueOrThrow({ where: { id: listing.id } })).status).toBe("published");

  await addCompanyPaper(call, company.id, { ...extract, replaces: old.id }, [aSheet("new.pdf")]);
  expect(await onSale(db, listing.id)).toBe(0);
  const fresh = await db.companyPaper.findFirstOrThrow({ where: { replacesId: old.id } });
  const decided = { ...staff.call, now: minutesLater(24 * 60) };
  expect(await decideCompanyPaper(decided, fresh.id, "accept", "")).toMatchObject({ ok: true });
  expect(await onSale(db, listing.id)).toBe(1);
  expect(await told(db, "company-paper-accepted")).toBe(1);
});

test("a paper on which nothing rests is told of and takes nothing away", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, listing } = await aProducer(world.db);
  await anAcceptedPaper(world.db, company.id, "2026-11-22", "charter");
  await watchExpiry(system(world.db, monday));
  expect(await told(world.db, "validity-over")).toBe(1);
  expect(await onSale(world.db, listing.id)).toBe(1);
});

test("two workers at once remind once, 30 days before, on the day and after", async () => {
  await using world = await freshDatabase({ data: "reference", poolSize: 8 });
  const { db } = world;
  const { company } = await aProducer(db);
  await anAcceptedPaper(db, company.id, "2026-12-23");
  const both = (now: Date) => Promise.all([watchExpiry(system(db, now)), watchExpiry(system(db, now))]);
  const counts = async () => [
    await told(db, "validity-ends-soon"),
    await told(db, "validity-ends-today"),
    await told(db, "validity-over"),
  ];
  await both(new Date("2026-11-22T09:00:00Z"));
  expect(await counts()).toEqual([0, 0, 0]);
  const runs = await both(monday);
  expect(runs.map((run) => run.told).sort()).toEqual([0, 1]);
  await both(minutesLater(60));
  expect(await counts()).toEqual([1, 0, 0]);
  await both(new Date("2026-12-23T06:00:00Z"));
  await both(new Date("2026-12-24T06:00:00Z"));
  await both(new Date("2026-12-25T06:00:00Z"));
  expect(await counts()).toEqual([1, 1, 1]);
});

test("a paper with a newer one in its place is told of no more", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company } = await aProducer(world.db);
  await anAcceptedPaper(world.db, company.id, "2026-12-01");
  await anAcceptedPaper(world.db, company.id, "2027-12-01");
  expect(await watchExpiry(system(world.db, monday))).toEqual({ told: 0, more: false });
});

test("a paper is accepted or rejected once, with words when rejected, and by nobody of the company", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const { company, call } = await aProducer(db);
  await addCompanyPaper(call, company.id, extract, [aSheet("sheet.pdf")]);
  const [paper] = await papersOf(db, company.id);
  const id = paper?.id ?? "";
  const one = await aModerator(db);
  const two = await aModerator(db);
  const own = await aMember(db, company, "viewer", { staffRole: "director" });
  const ownCall = callAs(db, await staffOf(db, own.id));
  expect(await decideCompanyPaper(ownCall, id, "accept", "")).toMatchObject({
    refusal: { code: "own-company" },
  });
  expect(await decideCompanyPaper(one.call, id, "reject", " ")).toMatchObject({
    refusal: { code: "reason-needed" },
  });
  const late = { ...one.call, now: new Date("2027-11-02T09:00:00Z") };
  expect(await decideCompanyPaper(late, id, "accept", "")).toMatchObject({
    refusal: { code: "company-paper-over" },
  });
  const outcomes = await Promise.all([
    decideCompanyPaper(one.call, id, "accept", ""),
    decideCompanyPaper(two.call, id, "reject", "The stamp cannot be read."),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "paper-moved-on" } });
});
