import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { CompanyRole } from "#app/domain/actor.ts";
import { saveCompany } from "#app/usecases/companies/save-company.ts";
import { inviteMember } from "#app/usecases/team/invite-member.ts";
import { leaveCompany } from "#app/usecases/team/leave-company.ts";
import { removeMember } from "#app/usecases/team/remove-member.ts";
import { setRole } from "#app/usecases/team/set-role.ts";
import { transferOwnership } from "#app/usecases/team/transfer-ownership.ts";
import { aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, memberOf } from "#tests/support/people-world.ts";

const as = async (db: Db, person: { id: string }) => callAs(db, await memberOf(db, person.id));

const rolesIn = async (db: Db, companyId: string) => {
  const members = await db.membership.findMany({ where: { companyId } });
  return Object.fromEntries(members.map(({ userId, role }) => [userId, role]));
};

const ownersOf = async (db: Db, companyId: string) =>
  Object.values(await rolesIn(db, companyId)).filter((role) => role === "owner").length;

describe("the last owner", () => {
  test("cannot leave, be lowered or lower themselves", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    const call = await as(world.db, owner);
    const refused = { refusal: { code: "last-owner" } };
    expect(await leaveCompany(call, company.id)).toMatchObject(refused);
    expect(await setRole(call, company.id, { member: owner.id, role: "viewer" })).toMatchObject(refused);
    expect(await rolesIn(world.db, company.id)).toEqual({ [owner.id]: "owner" });
  });

  test("is the only one who can act, even beside an owner who was blocked", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    const blocked = await aMember(world.db, company, "owner");
    await world.db.user.update({ where: { id: blocked.id }, data: { blockedAt: monday } });
    expect(await leaveCompany(await as(world.db, owner), company.id)).toMatchObject({
      refusal: { code: "last-owner" },
    });
  });

  test("is left when two owners lower each other at the same instant", async () => {
    await using world = await freshDatabase();
    for (let round = 0; round < 4; round += 1) {
      const { company, owner } = await anOwnedCompany(world.db);
      const other = await aMember(world.db, company);
      const [one, two] = [await as(world.db, owner), await as(world.db, other)];
      const outcomes = await Promise.all([
        setRole(one, company.id, { member: other.id, role: "manager" }),
        setRole(two, company.id, { member: owner.id, role: "manager" }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "not-allowed" } });
      expect(await ownersOf(world.db, company.id)).toBe(1);
    }
  });

  test("is left when both leave, remove each other or hand over at the same instant", async () => {
    await using world = await freshDatabase();
    const pairs = [
      [leaveCompany, leaveCompany],
      [removeMember, removeMember],
      [removeMember, transferOwnership],
      [leaveCompany, removeMember],
    ] as const;
    for (const deeds of pairs) {
      const { company, owner } = await anOwnedCompany(world.db);
      const other = await aMember(world.db, company);
      const [one, two] = [await as(world.db, owner), await as(world.db, other)];
      await Promise.all([deeds[0](one, company.id, other.id), deeds[1](two, company.id, owner.id)]);
      expect(await ownersOf(world.db, company.id)).toBeGreaterThanOrEqual(1);
    }
  });
});

describe("a role", () => {
  test("is changed by an owner; the person is told once and the record says from what to what", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    const member = await aMember(world.db, company, "viewer", { lang: "be" });
    const call = await as(world.db, owner);
    expect(await setRole(call, company.id, { member: member.id, role: "manager" })).toEqual({
      ok: true,
      value: null,
    });
    expect(await setRole(call, company.id, { member: member.id, role: "manager" })).toMatchObject({
      ok: true,
    });
    expect((await rolesIn(world.db, company.id))[member.id]).toBe("manager");
    const mails = await world.db.outboxMessage.findMany({ where: { kind: "member-role-changed" } });
    expect(mails.map(({ userId, lang }) => [userId, lang])).toEqual([[member.id, "be"]]);
    const rows = await world.db.auditRow.findMany({ where: { deed: "set-role", subjectId: company.id } });
    expect(rows).toMatchObject([
      {
        actorId: owner.id,
        before: { member: member.id, role: "viewer" },
        after: { member: member.id, role: "manager" },
      },
    ]);
  });

  test("counts from the database: an owner who was lowered a moment ago lowers nobody any more", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    const other = await aMember(world.db, company);
    const stale = await as(world.db, other);
    await setRole(await as(world.db, owner), company.id, { member: other.id, role: "viewer" });
    expect(await setRole(stale, company.id, { member: owner.id, role: "viewer" })).toMatchObject({
      refusal: { code: "not-allowed" },
    });
  });

  test("of another company's member is nobody's business", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    const elsewhere = await anOwnedCompany(world.db);
    const call = await as(world.db, owner);
    const lower = { member: elsewhere.owner.id, role: "viewer" as CompanyRole };
    expect(await setRole(call, elsewhere.company.id, lower)).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await setRole(call, company.id, lower)).toMatchObject({ refusal: { code: "member-unknown" } });
  });
});

describe("who goes", () => {
  test("loses access at once, with their basket, and is told; the other owners are too", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db, { kind: "buyer" });
    const second = await aMember(world.db, company);
    const member = await aMember(world.db, company, "manager");
    await world.db.session.create({
      data: {
        tokenHash: new Uint8Array(32),
        userId: member.id,
        activeCompanyId: company.id,
        expiresAt: new Date("2027-01-01T00:00:00Z"),
      },
    });
    expect(await removeMember(await as(world.db, owner), company.id, member.id)).toMatchObject({ ok: true });
    expect(await memberOf(world.db, member.id)).toMatchObject({ memberships: [], activeCompanyId: null });
    expect(await world.db.session.findFirst({ where: { userId: member.id } })).toMatchObject({
      activeCompanyId: null,
    });
    const mails = await world.db.outboxMessage.findMany({ orderBy: { kind: "asc" } });
    expect(mails.map(({ kind, userId }) => [kind, userId])).toEqual([
      ["member-left", second.id],
      ["member-removed", member.id],
    ]);
    expect(await removeMember(await as(world.db, owner), company.id, member.id)).toMatchObject({
      refusal: { code: "member-unknown" },
    });
  });

  test("leaves oneself by leaving, not by removing", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    await aMember(world.db, company);
    expect(await removeMember(await as(world.db, owner), company.id, owner.id)).toMatchObject({
      refusal: { code: "member-is-you" },
    });
    expect(await leaveCompany(await as(world.db, owner), company.id)).toMatchObject({ ok: true });
    expect(await ownersOf(world.db, company.id)).toBe(1);
  });

  test("as an owner who is put out, does not come back by an invitation of their own", async () => {
    await using world = await freshDatabase();
    const { company, owner } = await anOwnedCompany(world.db);
    const other = await aMember(world.db, company);
    const call = await as(world.db, other);
    await inviteMember(call, company.id, { email: "back-door@example.test", role: "owner" });
    await removeMember(await as(world.db, owner), company.id, other.id);
    expect(await world.db.invitation.findFirst()).toMatchObject({ withdrawnAt: monday });
    expect(await world.db.pastOwnerAddress.findFirst()).toMatchObject({ email: other.email });
  });
});

test("ownership is handed to a colleague in one deed, and the former owner stays as a manager", async () => {
  await using world = await freshDatabase();
  const { company, owner } = await anOwnedCompany(world.db);
  const heir = await aMember(world.db, company, "viewer");
  const stranger = await aPerson(world.db);
  const call = await as(world.db, owner);
  expect(await transferOwnership(call, company.id, stranger.id)).toMatchObject({
    refusal: { code: "member-unknown" },
  });
  expect(await transferOwnership(call, company.id, owner.id)).toMatchObject({
    refusal: { code: "member-is-you" },
  });
  expect(await transferOwnership(call, company.id, heir.id)).toMatchObject({ ok: true });
  expect(await rolesIn(world.db, company.id)).toEqual({ [owner.id]: "manager", [heir.id]: "owner" });
  // Their session still says owner; the next request reads what is true.
  const after = await as(world.db, owner);
  expect(await setRole(after, company.id, { member: owner.id, role: "owner" })).toMatchObject({
    refusal: { code: "not-allowed" },
  });
});

test("a person in two companies acts in each by the role they have there, whichever is active", async () => {
  await using world = await freshDatabase();
  const mine = await anOwnedCompany(world.db, { state: "draft" });
  const other = await anOwnedCompany(world.db, { state: "draft" });
  await world.db.membership.create({
    data: { userId: mine.owner.id, companyId: other.company.id, role: "viewer", createdAt: monday },
  });
  const call = await as(world.db, mine.owner);
  const profile = {
    legalName: "Göyçay Nar MMC",
    taxNumber: { country: "AZ", value: "1302345671", holder: "company" },
    address: "",
    iban: "",
    bic: "",
    bankName: "",
    phone: "",
    about: "",
    region: null,
    businessType: null,
  } as const;
  expect(call.actor.activeCompanyId).toBe(mine.company.id);
  expect(await saveCompany(call, other.company.id, profile, [])).toMatchObject({
    refusal: { code: "not-allowed" },
  });
  expect(await inviteMember(call, other.company.id, { email: "a@b.test", role: "viewer" })).toMatchObject({
    refusal: { code: "not-allowed" },
  });
  expect(await inviteMember(call, mine.company.id, { email: "a@b.test", role: "viewer" })).toMatchObject({
    ok: true,
  });
});
