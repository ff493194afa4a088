import pg from "pg";
import { expect, test, vi } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { deskCompaniesPage } from "#app/queries/desk-companies.server.ts";
import { deskCompanyPage } from "#app/queries/desk-company.server.ts";
import { aListing, aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { staffOf } from "#tests/support/people-world.ts";

async function desk(db: Db, staffRole: "moderator" | "director" = "moderator") {
  const person = await aPerson(db, { staffRole });
  return { actor: await staffOf(db, person.id), db, now: monday, lang: "ru" } as const;
}

const queue = { state: "submitted", kind: null, q: "", page: 1 } as const;

/** How many statements a question sends. */
async function statements(ask: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await ask();
  const { length } = sent.mock.calls;
  sent.mockRestore();
  return length;
}

async function waiting(db: Db, legalName: string, dueAt: string) {
  const { company } = await anOwnedCompany(db, { state: "submitted", legalName });
  return db.company.update({ where: { id: company.id }, data: { dueAt: new Date(dueAt) } });
}

test("companies wait by due time, and the time left is said in working days of Minsk", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const ask = await desk(world.db);
  await waiting(world.db, "Later", "2026-11-25T21:00:00Z");
  await waiting(world.db, "Today", "2026-11-23T21:00:00Z");
  await waiting(world.db, "Late", "2026-11-20T21:00:00Z");
  const { companies } = await deskCompaniesPage(ask, queue);
  expect(companies.map(({ legalName, late, dueInDays }) => [legalName, late, dueInDays])).toEqual([
    ["Late", true, null],
    ["Today", false, 0],
    ["Later", false, 2],
  ]);
});

test("staff find a company however its name is typed, by its tax number, and by kind", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const ask = await desk(world.db);
  const { company } = await anOwnedCompany(world.db, {
    state: "submitted",
    legalName: "Göyçay Nar İxrac MMC",
  });
  await anOwnedCompany(world.db, { state: "submitted", legalName: "Şəki Pendir MMC" });
  await anOwnedCompany(world.db, { state: "submitted", kind: "buyer", legalName: "ООО «Минск Фрут»" });
  const found = async (q: string, kind: "buyer" | "producer" | null = null) =>
    (await deskCompaniesPage(ask, { ...queue, q, kind })).companies.map(({ legalName }) => legalName);
  for (const q of [
    "goychay",
    "GÖYÇAY",
    "гойчай",
    "ixrac",
    company.taxNumber,
    company.taxNumber.slice(0, 10),
  ]) {
    expect(await found(q), q).toEqual(["Göyçay Nar İxrac MMC"]);
  }
  expect(await found("minsk frut")).toEqual(["ООО «Минск Фрут»"]);
  expect(await found("", "buyer")).toEqual(["ООО «Минск Фрут»"]);
  expect(await found("nobody")).toEqual([]);
});

test("the queue asks as many questions for fifty companies as for two", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const ask = await desk(world.db);
  const few = () => deskCompaniesPage(ask, { ...queue, q: "company" });
  for (let number = 0; number < 2; number += 1) await anOwnedCompany(world.db, { state: "submitted" });
  await few();
  const before = await statements(few);
  for (let number = 0; number < 50; number += 1) await anOwnedCompany(world.db, { state: "submitted" });
  expect(await statements(few)).toBe(before);
  expect(before).toBeLessThanOrEqual(6);
});

test("what looks wrong stands on the case: the account of another company, another holder, another bank", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const ask = await desk(db);
  const iban = "AZ21NABZ00000000137010001944";
  const { company: one } = await anOwnedCompany(db, {
    state: "submitted",
    legalName: "Göyçay Nar MMC",
    iban,
  });
  const { company: other } = await anOwnedCompany(db, { iban });
  const warnings = async () => (await deskCompanyPage(ask, one.id))?.warnings;
  await db.company.update({
    where: { id: one.id },
    data: { bic: "IBAZAZ2X", beneficiary: "Rəşad Məmmədov" },
  });
  expect(await warnings()).toMatchObject({
    sharers: [{ id: other.id }],
    namesakes: [],
    beneficiaryDiffers: true,
    bank: "bic-other-bank",
  });
  await db.company.update({
    where: { id: one.id },
    data: { bic: "NABZAZ2X", beneficiary: "GOYCHAY NAR LLC" },
  });
  expect(await warnings()).toMatchObject({ beneficiaryDiffers: false, bank: null });
});

test("what a suspension reaches is counted, and staff of the company may do nothing with it", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const { company, owner } = await anOwnedCompany(db);
  await aListing(db, { producerId: company.id, ownerId: owner.id });
  await aListing(db, { producerId: company.id, ownerId: owner.id, status: "draft" });
  const found = await deskCompanyPage(await desk(db), company.id);
  expect(found?.effects).toEqual({ listings: 1, orders: 0, baskets: 0 });
  expect(found?.moves).toEqual(["suspend"]);
  expect(found?.renewable).toHaveLength(6);
  const colleague = await aMember(db, company, "viewer", { staffRole: "moderator" });
  const own = { ...(await desk(db)), actor: await staffOf(db, colleague.id) };
  expect(await deskCompanyPage(own, company.id)).toMatchObject({
    own: true,
    moves: [],
    renewable: [],
    mayDecidePapers: false,
  });
});

test("papers stand on the case with their dates, the replaced ones marked", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const { company } = await anOwnedCompany(db, { state: "submitted" });
  const paper = (data: { replacesId?: string; validUntil: string }) =>
    db.companyPaper.create({
      data: {
        company: { connect: { id: company.id } },
        title: "extract.pdf",
        validUntil: toColumn(plainDate(data.validUntil)),
        uploadedAt: monday,
        ...(data.replacesId ? { replaces: { connect: { id: data.replacesId } } } : {}),
        file: {
          create: {
            sha256: "0".repeat(64),
            size: 1,
            contentType: "application/pdf",
            name: "f",
            access: "company",
          },
        },
      },
    });
  const old = await paper({ validUntil: "2026-11-22" });
  await paper({ validUntil: "2026-12-10", replacesId: old.id });
  const found = await deskCompanyPage(await desk(db), company.id);
  expect(found?.company.papers.map(({ replaced, expiry }) => [replaced, expiry])).toEqual([
    [false, "soon"],
    [true, "over"],
  ]);
});
