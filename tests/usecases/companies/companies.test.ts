import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { reinstateCompany } from "#app/usecases/companies/reinstate-company.ts";
import { rejectCompany } from "#app/usecases/companies/reject-company.ts";
import { requestCompanyChanges } from "#app/usecases/companies/request-company-changes.ts";
import type { CompanyInput } from "#app/usecases/companies/save-company.ts";
import { saveCompany } from "#app/usecases/companies/save-company.ts";
import { submitCompany } from "#app/usecases/companies/submit-company.ts";
import { suspendCompany } from "#app/usecases/companies/suspend-company.ts";
import { verifyCompany } from "#app/usecases/companies/verify-company.ts";
import { aListing, aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, memberOf, minutesLater, staffOf } from "#tests/support/people-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());
const folder = mkdtempSync(join(tmpdir(), "trade-house-papers-"));

function anUpload(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, size: content.length, path };
}

const extract = anUpload("extract.pdf", "%PDF-1.7 an extract");

const profile: CompanyInput = {
  legalName: "Göyçay Nar MMC",
  taxNumber: { country: "AZ", value: "1302345671", holder: "company" },
  address: "AZ2300, Göyçay, Nar küçəsi 12",
  iban: "AZ21NABZ00000000137010001944",
  bic: "NABZAZ2X",
  bankName: "Bank",
  phone: "",
  about: "",
  region: null,
  businessType: "grower",
  beneficiary: "Goychay Nar LLC",
  contactName: "",
  contactEmail: "",
  site: "",
  siteAreaM2: null,
  declares: [],
};

const everything = {
  checks: ["registration_extract", "tax_number", "bank_beneficiary", "business_type"],
  reasons: [],
  comment: "",
} as const;
const because = { checks: [], reasons: ["beneficiary-differs"], comment: "" } as const;

async function ownerOf(db: Db, traits: Parameters<typeof anOwnedCompany>[1] = { state: "draft" }) {
  const { company, owner } = await anOwnedCompany(db, traits);
  return { company, owner, call: callAs(db, await memberOf(db, owner.id), { outside }) };
}

async function aModerator(db: Db) {
  const person = await aPerson(db, { staffRole: "moderator" });
  return { person, call: callAs(db, await staffOf(db, person.id)) };
}

const stateOf = async (db: Db, id: string) =>
  (await db.company.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

test("a company is saved half-filled, completed, submitted, and due in two working days of Minsk", async () => {
  await using world = await freshDatabase();
  const { company, call } = await ownerOf(world.db);
  const { person: moderator } = await aModerator(world.db);
  const half = { ...profile, iban: "", bic: "", bankName: "" };
  expect(await saveCompany(call, company.id, half, [])).toMatchObject({ ok: true });
  expect(await submitCompany(call, company.id)).toMatchObject({
    refusal: { code: "company-incomplete", missing: ["iban", "bankName", "papers"] },
  });
  expect(await saveCompany(call, company.id, profile, [extract])).toMatchObject({ ok: true });
  expect(await submitCompany(call, company.id)).toMatchObject({ ok: true });
  const after = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
  expect(after).toMatchObject({ state: "submitted", submittedAt: monday });
  expect(after.dueAt).toEqual(new Date("2026-11-25T21:00:00Z"));
  const mails = await world.db.outboxMessage.findMany({ where: { kind: "company-submitted" } });
  expect(mails.map(({ userId }) => userId)).toEqual([moderator.id]);
  expect(await submitCompany(call, company.id)).toMatchObject({ refusal: { code: "company-moved-on" } });
});

test("a company cannot be submitted before its owner's address is confirmed", async () => {
  await using world = await freshDatabase();
  const { company, owner, call } = await ownerOf(world.db);
  await world.db.user.update({ where: { id: owner.id }, data: { emailConfirmedAt: null } });
  await saveCompany(call, company.id, profile, [extract]);
  expect(await submitCompany(call, company.id)).toMatchObject({ refusal: { code: "email-not-confirmed" } });
});

test("managers and strangers change nothing: the one is not allowed, the other does not know of it", async () => {
  await using world = await freshDatabase();
  const { company } = await ownerOf(world.db);
  const manager = await aMember(world.db, company, "manager");
  const stranger = await aPerson(world.db);
  const asManager = callAs(world.db, await memberOf(world.db, manager.id));
  const asStranger = callAs(world.db, await memberOf(world.db, stranger.id));
  expect(await saveCompany(asManager, company.id, profile, [])).toMatchObject({
    refusal: { code: "not-allowed" },
  });
  expect(await saveCompany(asStranger, company.id, profile, [])).toMatchObject({
    refusal: { code: "not-found" },
  });
  expect(await submitCompany(asStranger, company.id)).toMatchObject({ refusal: { code: "not-found" } });
});

test("papers are kept for the company and staff, and a page with scripts is no paper whatever it is called", async () => {
  await using world = await freshDatabase();
  const { company, owner, call } = await ownerOf(world.db);
  const page = anUpload("extract-2.pdf", "<script>alert(1)</script>");
  expect(await saveCompany(call, company.id, profile, [extract, page])).toMatchObject({
    refusal: { code: "file-type-unknown", name: "extract-2.pdf" },
  });
  expect(await world.db.file.count()).toBe(0);
  await saveCompany(call, company.id, profile, [extract]);
  const [paper] = await world.db.companyPaper.findMany({ include: { file: true } });
  expect(paper?.file).toMatchObject({
    access: "company",
    ownerCompanyId: company.id,
    uploadedById: owner.id,
    contentType: "application/pdf",
  });
  expect(await outside.files.has(paper?.file.sha256 ?? "")).toBe(true);
});

test("what staff check stands still while they check it; the rest can be changed", async () => {
  await using world = await freshDatabase();
  const { company, call } = await ownerOf(world.db);
  await saveCompany(call, company.id, profile, [extract]);
  await submitCompany(call, company.id);
  expect(await saveCompany(call, company.id, { ...profile, iban: "" }, [])).toMatchObject({
    refusal: { code: "company-locked" },
  });
  expect(await saveCompany(call, company.id, { ...profile, about: "Since 2009" }, [])).toMatchObject({
    ok: true,
  });
});

test("verification is a dated list: each item with its day, who checked and until when", async () => {
  await using world = await freshDatabase();
  const { company, owner } = await ownerOf(world.db, { state: "submitted" });
  const { person, call } = await aModerator(world.db);
  const some = { ...everything, checks: ["tax_number", "site_visit"] } as const;
  expect(await verifyCompany(call, company.id, some)).toMatchObject({ refusal: { code: "checks-missing" } });
  expect(await world.db.companyCheck.count()).toBe(0);
  expect(await verifyCompany(call, company.id, everything)).toMatchObject({ ok: true });
  const checks = await world.db.companyCheck.findMany({ orderBy: { kind: "asc" } });
  expect(checks).toHaveLength(4);
  expect(checks[0]).toMatchObject({
    kind: "registration_extract",
    checkedAt: monday,
    checkedById: person.id,
    validUntil: toColumn(plainDate("2027-11-23")),
  });
  const after = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
  expect(after).toMatchObject({ state: "verified", verifiedAt: monday, decidedById: person.id, dueAt: null });
  const notices = await world.db.notice.findMany({ where: { kind: "company-verified" } });
  expect(notices.map(({ userId, path }) => [userId, path])).toEqual([[owner.id, "/company"]]);
});

test("two moderators decide in the same instant: one decision, one mail, the other is told", async () => {
  await using world = await freshDatabase();
  const { company } = await ownerOf(world.db, { state: "submitted" });
  const one = await aModerator(world.db);
  const two = await aModerator(world.db);
  const outcomes = await Promise.all([
    verifyCompany(one.call, company.id, everything),
    rejectCompany(two.call, company.id, because),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "company-moved-on" } });
  const decided = { in: ["company-verified", "company-rejected"] };
  expect(await world.db.outboxMessage.count({ where: { kind: decided } })).toBe(1);
});

test("a member of staff decides nothing about a company of their own", async () => {
  await using world = await freshDatabase();
  const { company } = await ownerOf(world.db, { state: "submitted" });
  const person = await aMember(world.db, company, "viewer", { staffRole: "director" });
  const call = callAs(world.db, await staffOf(world.db, person.id));
  expect(await verifyCompany(call, company.id, everything)).toMatchObject({
    refusal: { code: "own-company" },
  });
  // The session was made before the person joined: the database decides, not what the session says.
  const stale = { ...call, actor: { ...call.actor, memberships: [] } };
  expect(await rejectCompany(stale, company.id, because)).toMatchObject({ refusal: { code: "own-company" } });
  expect(await stateOf(world.db, company.id)).toBe("submitted");
});

test("a refusal needs a reason, and “other” needs words", async () => {
  await using world = await freshDatabase();
  const { company } = await ownerOf(world.db, { state: "submitted" });
  const { call } = await aModerator(world.db);
  const nothing = { checks: [], reasons: [], comment: "" };
  const other = { checks: [], reasons: ["other"], comment: " " } as const;
  expect(await rejectCompany(call, company.id, nothing)).toMatchObject({
    refusal: { code: "reason-missing" },
  });
  expect(await rejectCompany(call, company.id, other)).toMatchObject({
    refusal: { code: "comment-missing" },
  });
});

test("changes are asked for with reasons, made, and submitted again", async () => {
  await using world = await freshDatabase();
  const { company, call } = await ownerOf(world.db);
  await saveCompany(call, company.id, profile, [extract]);
  await submitCompany(call, company.id);
  const staff = await aModerator(world.db);
  await requestCompanyChanges(staff.call, company.id, { ...because, comment: "The bank says otherwise." });
  const asked = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
  expect(asked).toMatchObject({
    state: "changes_requested",
    decisionReasons: ["beneficiary-differs"],
    decisionReason: "The bank says otherwise.",
  });
  expect(await saveCompany(call, company.id, { ...profile, bankName: "Another" }, [])).toMatchObject({
    ok: true,
  });
  expect(await submitCompany(call, company.id)).toMatchObject({ ok: true });
});

test("a rejected company comes back only through staff", async () => {
  await using world = await freshDatabase();
  const { company, call } = await ownerOf(world.db, { state: "rejected" });
  expect(await submitCompany(call, company.id)).toMatchObject({ refusal: { code: "company-moved-on" } });
  const staff = await aModerator(world.db);
  expect(await requestCompanyChanges(staff.call, company.id, because)).toMatchObject({ ok: true });
});

test("one tax number, one verified company", async () => {
  await using world = await freshDatabase();
  const first = await ownerOf(world.db, { state: "verified" });
  const second = await ownerOf(world.db, { state: "submitted" });
  const { taxNumber } = await world.db.company.findUniqueOrThrow({ where: { id: first.company.id } });
  await world.db.company.update({ where: { id: second.company.id }, data: { taxNumber } });
  const { call } = await aModerator(world.db);
  expect(await verifyCompany(call, second.company.id, everything)).toMatchObject({
    refusal: { code: "tax-number-taken" },
  });
  const forced = world.db.company.update({ where: { id: second.company.id }, data: { state: "verified" } });
  await expect(forced).rejects.toThrow();
});

test("suspension takes the goods out of the catalogue, reinstatement brings them back", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, owner } = await ownerOf(world.db, { state: "verified" });
  const { listing } = await aListing(world.db, { producerId: company.id, ownerId: owner.id });
  const { call } = await aModerator(world.db);
  const seen = () => world.db.catalogueEntry.count({ where: { listingId: listing.id } });
  const version = async () =>
    (await world.db.counter.findUnique({ where: { name: "catalogue" } }))?.value ?? 0n;
  expect(await seen()).toBe(1);
  const before = await version();
  expect(await suspendCompany(call, company.id, because)).toMatchObject({ ok: true });
  expect(await seen()).toBe(0);
  expect(await version()).toBeGreaterThan(before);
  expect((await world.db.listing.findUniqueOrThrow({ where: { id: listing.id } })).status).toBe("published");
  expect(await suspendCompany(call, company.id, because)).toMatchObject({
    refusal: { code: "company-moved-on" },
  });
  expect(await reinstateCompany(call, company.id, everything)).toMatchObject({ ok: true });
  expect(await seen()).toBe(1);
});

test("a reinstatement asks again for what has run out in between", async () => {
  await using world = await freshDatabase();
  const { company } = await ownerOf(world.db, { state: "submitted" });
  const { person, call } = await aModerator(world.db);
  await verifyCompany(call, company.id, everything);
  await suspendCompany(call, company.id, because);
  const nothing = { checks: [], reasons: [], comment: "" };
  const inAYear = callAs(world.db, await staffOf(world.db, person.id), { now: minutesLater(366 * 24 * 60) });
  expect(await reinstateCompany(inAYear, company.id, nothing)).toMatchObject({
    refusal: { code: "checks-missing" },
  });
  expect(await reinstateCompany(call, company.id, nothing)).toMatchObject({ ok: true });
});

test("every decision stands in the record with who made it and why", async () => {
  await using world = await freshDatabase();
  const { company } = await ownerOf(world.db, { state: "verified" });
  const { person, call } = await aModerator(world.db);
  await suspendCompany(call, company.id, { ...because, comment: "A letter of the bank." });
  const [row] = await world.db.auditRow.findMany({ where: { subjectId: company.id } });
  expect(row).toMatchObject({
    deed: "suspend-company",
    actorId: person.id,
    reason: "A letter of the bank.",
    before: { state: "verified" },
    after: { state: "suspended", checks: [], reasons: ["beneficiary-differs"] },
  });
});
