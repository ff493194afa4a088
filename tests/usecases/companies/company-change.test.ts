import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { unsafeWaitingChange } from "#app/queries/company-changes.server.ts";
import { approveCompanyChange } from "#app/usecases/companies/approve-company-change.ts";
import type { ChangeInput } from "#app/usecases/companies/change-company.ts";
import { changeCompany } from "#app/usecases/companies/change-company.ts";
import { refuseCompanyChange } from "#app/usecases/companies/refuse-company-change.ts";
import { withdrawCompanyChange } from "#app/usecases/companies/withdraw-company-change.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { removeMember } from "#app/usecases/team/remove-member.ts";
import { aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, memberOf, minutesLater, staffOf } from "#tests/support/people-world.ts";

const password = "three words and a pomegranate";
const passwordHash = await hashPassword(password);

const figures = {
  legalName: "Göyçay Nar MMC",
  address: "AZ2300, Göyçay, Nar küçəsi 12",
  iban: "AZ21NABZ00000000137010001944",
  bic: "NABZAZ2X",
  bankName: "Bank",
  beneficiary: "",
};
const newBank = { iban: "AZ96AZEJ00000000001234567890", bic: "AZEJAZ22", bankName: "Another bank" };
const taxNumber = { country: "AZ", value: "1302345671", holder: "company" } as const;
const unchanged: ChangeInput = { ...figures, taxNumber, currentPassword: "", note: "" };

async function aVerifiedCompany(db: Db) {
  const { company, owner } = await anOwnedCompany(db);
  await db.company.update({ where: { id: company.id }, data: { ...figures, taxNumber: taxNumber.value } });
  await db.user.update({ where: { id: owner.id }, data: { passwordHash } });
  return { company, owner, call: callAs(db, await memberOf(db, owner.id)) };
}

async function aModerator(db: Db) {
  const person = await aPerson(db, { staffRole: "moderator" });
  return { person, call: callAs(db, await staffOf(db, person.id)) };
}

const waitingOf = async (db: Db, companyId: string) => {
  const change = await db.companyChange.findFirst({ where: { companyId, state: "waiting" } });
  return change?.id ?? "";
};
const decision = { checks: [], reasons: [], comment: "" } as const;
const bankSeen = { ...decision, checks: ["bank_beneficiary"] } as const;
const because = { ...decision, reasons: ["beneficiary-differs"] } as const;

describe("new bank details", () => {
  test("need the password, and the old ones stay in force until staff have decided", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const wanted = { ...unchanged, ...newBank };
    expect(await changeCompany(call, company.id, wanted)).toMatchObject({
      refusal: { code: "current-password-wrong" },
    });
    expect(await changeCompany(call, company.id, { ...wanted, currentPassword: "guess" })).toMatchObject({
      refusal: { code: "current-password-wrong" },
    });
    expect(await world.db.companyChange.count()).toBe(0);
    expect(await changeCompany(call, company.id, { ...wanted, currentPassword: password })).toEqual({
      ok: true,
      value: null,
    });
    const stands = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
    expect(stands).toMatchObject(figures);
    const change = await world.db.companyChange.findFirstOrThrow();
    expect(change).toMatchObject({
      ...newBank,
      legalName: null,
      taxNumber: null,
      state: "waiting",
      dueAt: new Date("2026-11-25T21:00:00Z"),
    });
  });

  test("are told to all owners and to who was an owner until lately; staff of the company are not asked", async () => {
    await using world = await freshDatabase();
    const { company, owner, call } = await aVerifiedCompany(world.db);
    const second = await aMember(world.db, company, "owner");
    const former = await aMember(world.db, company, "owner");
    await aMember(world.db, company, "manager");
    await aMember(world.db, company, "viewer", { staffRole: "moderator" });
    const { person: moderator } = await aModerator(world.db);
    await removeMember(call, company.id, former.id);
    await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
    const mails = await world.db.outboxMessage.findMany({ where: { kind: "bank-change-asked" } });
    expect(mails.map(({ email }) => email).sort()).toEqual([owner.email, second.email, former.email].sort());
    expect(JSON.stringify(mails)).not.toContain(newBank.iban);
    const asked = await world.db.outboxMessage.findMany({ where: { kind: "company-change-submitted" } });
    expect(asked.map(({ userId }) => userId)).toEqual([moderator.id]);
    const notices = await world.db.notice.findMany({ where: { kind: "bank-change-asked" } });
    expect(notices.map(({ userId }) => userId).sort()).toEqual([owner.id, second.id].sort());
  });

  test("come into force by a decision, with the account looked at anew; payouts wait three payment days", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const { person, call: staff } = await aModerator(world.db);
    await world.db.holiday.createMany({
      data: [
        { country: "BY", date: new Date("2026-11-24"), name: "a Belarusian holiday" },
        { country: "AZ", date: new Date("2026-11-26"), name: "an Azerbaijani holiday" },
      ].map((holiday) => ({ ...holiday, source: "test" })),
    });
    await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
    const change = await waitingOf(world.db, company.id);
    expect(await approveCompanyChange(staff, company.id, { ...decision, change })).toMatchObject({
      refusal: { code: "checks-missing" },
    });
    expect(await approveCompanyChange(staff, company.id, { ...bankSeen, change })).toMatchObject({
      ok: true,
    });
    const after = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
    // Monday; Tuesday and Thursday are holidays of one country each, so Wednesday, Friday and Monday count.
    expect(after).toMatchObject({ ...newBank, payoutsFrom: new Date("2026-11-30T21:00:00Z") });
    expect(await world.db.companyCheck.findMany()).toMatchObject([
      { kind: "bank_beneficiary", checkedById: person.id, checkedAt: monday },
    ]);
    expect(await world.db.outboxMessage.count({ where: { kind: "bank-change-approved" } })).toBe(1);
  });

  test("are refused with a reason, and nothing has changed", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const { call: staff } = await aModerator(world.db);
    await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
    const change = await waitingOf(world.db, company.id);
    expect(await refuseCompanyChange(staff, company.id, { ...decision, change })).toMatchObject({
      refusal: { code: "reason-missing" },
    });
    expect(await refuseCompanyChange(staff, company.id, { ...because, change })).toMatchObject({ ok: true });
    const after = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
    expect(after).toMatchObject({ ...figures, payoutsFrom: null });
  });

  test("in another name than the company's are a warning for staff and no refusal", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const named = (beneficiary: string) => ({
      ...unchanged,
      ...newBank,
      beneficiary,
      currentPassword: password,
    });
    await changeCompany(call, company.id, named("GOYCAY NAR LLC"));
    expect((await unsafeWaitingChange(world.db, company.id, monday))?.holderDiffers).toBeNull();
    expect(await changeCompany(call, company.id, named("Elçin Məmmədov"))).toMatchObject({ ok: true });
    expect((await unsafeWaitingChange(world.db, company.id, monday))?.holderDiffers).toEqual({
      beneficiary: "Elçin Məmmədov",
      legalName: figures.legalName,
    });
  });
});

describe("a new name, number or address", () => {
  test("needs no password, and the old stays valid until the decision", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const { call: staff } = await aModerator(world.db);
    const renamed = { ...unchanged, legalName: "Göyçay Bağları MMC" };
    expect(await changeCompany(call, company.id, renamed)).toMatchObject({ ok: true });
    const stands = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
    expect(stands.legalName).toBe(figures.legalName);
    expect(await world.db.outboxMessage.count({ where: { kind: "bank-change-asked" } })).toBe(0);
    const change = await waitingOf(world.db, company.id);
    const seen = { ...decision, checks: ["registration_extract", "bank_beneficiary"], change } as const;
    expect(await approveCompanyChange(staff, company.id, seen)).toMatchObject({ ok: true });
    const after = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
    expect(after).toMatchObject({ legalName: "Göyçay Bağları MMC", payoutsFrom: null, state: "verified" });
    expect(await world.db.outboxMessage.count({ where: { kind: "company-change-approved" } })).toBe(1);
  });

  test("must not be another verified company's number, when handed in or decided", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const { call: staff } = await aModerator(world.db);
    const other = await anOwnedCompany(world.db, { state: "submitted" });
    const theirs = { country: "AZ", value: other.company.taxNumber, holder: "company" } as const;
    expect(await changeCompany(call, company.id, { ...unchanged, taxNumber: theirs })).toMatchObject({
      ok: true,
    });
    await world.db.company.update({ where: { id: other.company.id }, data: { state: "verified" } });
    const checks = ["registration_extract", "tax_number"] as const;
    const change = await waitingOf(world.db, company.id);
    expect(await approveCompanyChange(staff, company.id, { ...decision, checks, change })).toMatchObject({
      refusal: { code: "tax-number-taken" },
    });
    expect(await changeCompany(call, company.id, { ...unchanged, taxNumber: theirs })).toMatchObject({
      refusal: { code: "tax-number-taken" },
    });
  });

  test("is not for a company that is not verified, nor where nothing differs, nor for managers", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    expect(await changeCompany(call, company.id, unchanged)).toMatchObject({
      refusal: { code: "nothing-changed" },
    });
    const manager = await aMember(world.db, company, "manager");
    const asManager = callAs(world.db, await memberOf(world.db, manager.id));
    const moved = { ...unchanged, address: "AZ1000, Bakı, Nizami 1" };
    expect(await changeCompany(asManager, company.id, moved)).toMatchObject({
      refusal: { code: "not-allowed" },
    });
    await world.db.company.update({ where: { id: company.id }, data: { state: "submitted" } });
    expect(await changeCompany(call, company.id, moved)).toMatchObject({
      refusal: { code: "company-not-verified-yet" },
    });
  });
});

describe("two at once", () => {
  test("a second submission takes the place of the first and keeps its due time; the first can no longer be decided", async () => {
    await using world = await freshDatabase();
    const { company, owner, call } = await aVerifiedCompany(world.db);
    const { call: staff } = await aModerator(world.db);
    await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
    const first = await waitingOf(world.db, company.id);
    const nextDay = callAs(world.db, await memberOf(world.db, owner.id), { now: minutesLater(24 * 60) });
    await changeCompany(nextDay, company.id, { ...unchanged, address: "AZ1000, Bakı, Nizami 1" });
    const changes = await world.db.companyChange.findMany({ orderBy: { submittedAt: "asc" } });
    expect(changes).toMatchObject([
      { id: first, state: "replaced" },
      { state: "waiting", iban: null, dueAt: new Date("2026-11-25T21:00:00Z") },
    ]);
    expect(await approveCompanyChange(staff, company.id, { ...bankSeen, change: first })).toMatchObject({
      refusal: { code: "company-change-moved-on" },
    });
  });

  test("two owners hand in at the same instant: one waits, the other was replaced", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const second = await aMember(world.db, company);
    const other = callAs(world.db, await memberOf(world.db, second.id));
    const outcomes = await Promise.all([
      changeCompany(call, company.id, { ...unchanged, address: "AZ1000, Bakı, Nizami 1" }),
      changeCompany(other, company.id, { ...unchanged, address: "AZ1000, Bakı, Nizami 2" }),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    const states = await world.db.companyChange.findMany({ select: { state: true } });
    expect(states.map(({ state }) => state).sort()).toEqual(["replaced", "waiting"]);
  });

  test("two moderators decide at the same instant: one decision, one mail", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const [one, two] = [await aModerator(world.db), await aModerator(world.db)];
    await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
    const change = await waitingOf(world.db, company.id);
    const outcomes = await Promise.all([
      approveCompanyChange(one.call, company.id, { ...bankSeen, change }),
      refuseCompanyChange(two.call, company.id, { ...because, change }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "company-change-moved-on" } });
    const told = { in: ["bank-change-approved", "bank-change-refused"] };
    expect(await world.db.outboxMessage.count({ where: { kind: told } })).toBe(1);
  });

  test("the owner withdraws while a moderator decides: one of both happens", async () => {
    await using world = await freshDatabase();
    const { company, call } = await aVerifiedCompany(world.db);
    const { call: staff } = await aModerator(world.db);
    await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
    const change = await waitingOf(world.db, company.id);
    const outcomes = await Promise.all([
      withdrawCompanyChange(call, change),
      approveCompanyChange(staff, company.id, { ...bankSeen, change }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { state } = await world.db.companyChange.findUniqueOrThrow({ where: { id: change } });
    const { iban } = await world.db.company.findUniqueOrThrow({ where: { id: company.id } });
    expect([state, iban]).toEqual(outcomes[1].ok ? ["approved", newBank.iban] : ["withdrawn", figures.iban]);
  });
});

test("staff who belong to the company decide nothing of its changes, whatever their session says", async () => {
  await using world = await freshDatabase();
  const { company, call } = await aVerifiedCompany(world.db);
  const member = await aMember(world.db, company, "viewer", { staffRole: "director" });
  await changeCompany(call, company.id, { ...unchanged, ...newBank, currentPassword: password });
  const change = await waitingOf(world.db, company.id);
  const staff = callAs(world.db, await staffOf(world.db, member.id));
  const stale = { ...staff, actor: { ...staff.actor, memberships: [] } };
  for (const someone of [staff, stale]) {
    expect(await approveCompanyChange(someone, company.id, { ...bankSeen, change })).toMatchObject({
      refusal: { code: "own-company" },
    });
    expect(await refuseCompanyChange(someone, company.id, { ...because, change })).toMatchObject({
      refusal: { code: "own-company" },
    });
  }
});
