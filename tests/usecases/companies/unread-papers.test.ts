import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { CompanyPaperInput } from "#app/usecases/companies/add-company-paper.ts";
import { addCompanyPaper } from "#app/usecases/companies/add-company-paper.ts";
import { decideCompanyPaper } from "#app/usecases/companies/decide-company-paper.ts";
import { reinstateCompany } from "#app/usecases/companies/reinstate-company.ts";
import { verifyCompany } from "#app/usecases/companies/verify-company.ts";
import { anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, memberOf, minutesLater, staffOf } from "#tests/support/people-world.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

const outside = quietOutside();
afterAll(() => outside.pictures.close());
const path = join(mkdtempSync(join(tmpdir(), "trade-house-unread-")), "letter.pdf");
writeFileSync(path, "%PDF-1.7 a letter");
const letter = { name: "letter.pdf", size: 17, path };
const ofTheBank: CompanyPaperInput = {
  ...{ kind: "bank_letter", number: "7", issuer: "Kapital Bank" },
  ...{ issuedOn: null, validUntil: null, replaces: null },
};
const everything = {
  checks: ["registration_extract", "tax_number", "bank_beneficiary", "business_type"],
  reasons: [],
  comment: "",
} as const;

/** A company handed in on Monday at noon. */
async function handedIn(db: Db, state: "submitted" | "suspended" = "submitted") {
  const { company, owner } = await anOwnedCompany(db, { state });
  await db.company.update({ where: { id: company.id }, data: { submittedAt: monday } });
  const moderator = await aPerson(db, { staffRole: "moderator" });
  const as = await memberOf(db, owner.id);
  const bring = (minutes: number) =>
    addCompanyPaper(callAs(db, as, { outside, now: minutesLater(minutes) }), company.id, ofTheBank, [letter]);
  return { company, bring, desk: callAs(db, await staffOf(db, moderator.id), { now: minutesLater(60) }) };
}

const papersOf = (db: Db) => db.companyPaper.findMany({ orderBy: { id: "asc" } });

test("a company is not verified while a paper that came after its profile waits unread", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, bring, desk } = await handedIn(world.db);
  expect(await bring(5)).toMatchObject({ ok: true });
  expect(await verifyCompany(desk, company.id, everything)).toEqual({
    ok: false,
    refusal: { code: "papers-unread", count: 1 },
  });
  const [paper] = await papersOf(world.db);
  expect(await decideCompanyPaper(desk, paper?.id ?? "", "reject", "Möhür yoxdur")).toMatchObject({
    ok: true,
  });
  expect(await verifyCompany(desk, company.id, everything)).toMatchObject({ ok: true });
});

test("papers handed in with the profile are read with it and accepted by its verification", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, bring, desk } = await handedIn(world.db);
  await bring(0);
  expect(await verifyCompany(desk, company.id, everything)).toMatchObject({ ok: true });
  expect((await papersOf(world.db)).map(({ state }) => state)).toEqual(["accepted"]);
});

test("a paper that has run out is not accepted in passing", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, bring, desk } = await handedIn(world.db);
  await bring(0);
  await world.db.companyPaper.updateMany({ data: { validUntil: new Date("2026-11-01") } });
  expect(await verifyCompany(desk, company.id, everything)).toMatchObject({
    refusal: { code: "papers-unread" },
  });
});

test("a suspended company comes back only once its new papers are read", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, bring, desk } = await handedIn(world.db, "suspended");
  await bring(5);
  expect(await reinstateCompany(desk, company.id, everything)).toMatchObject({
    refusal: { code: "papers-unread" },
  });
});

test("a paper brought at the moment of the verification is either read first or comes after it", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { company, bring, desk } = await handedIn(world.db);
  const [, verified] = await Promise.all([bring(5), verifyCompany(desk, company.id, everything)]);
  const { state, verifiedAt } = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
  expect(state === "verified").toBe(verified.ok);
  expect(verifiedAt !== null).toBe(verified.ok);
  expect((await papersOf(world.db)).map((paper) => paper.state)).toEqual(["uploaded"]);
});
