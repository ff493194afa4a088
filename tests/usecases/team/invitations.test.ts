import { describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { invitationPage } from "#app/queries/invitation.server.ts";
import { signIn } from "#app/usecases/people/sign-in.ts";
import { acceptInvitation } from "#app/usecases/team/accept-invitation.ts";
import { inviteMember } from "#app/usecases/team/invite-member.ts";
import { joinByInvitation } from "#app/usecases/team/join-by-invitation.ts";
import { resendInvitation } from "#app/usecases/team/resend-invitation.ts";
import { withdrawInvitation } from "#app/usecases/team/withdraw-invitation.ts";
import { aMember, anOwnedCompany, aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, guest, mailTo, memberOf, minutesLater } from "#tests/support/people-world.ts";

const email = "nigar@example.test";
const gone = { refusal: { code: "invitation-gone" } };
const week = 7 * 24 * 60;
const newcomer = { name: "Nigar Əliyeva", password: "üç ağac bir nar" };

/** A company whose owner has invited somebody; with the secret of the mail. */
async function invited(db: Db, to = email) {
  const { company, owner } = await anOwnedCompany(db);
  await db.user.update({ where: { id: owner.id }, data: { lang: "az" } });
  const call = callAs(db, await memberOf(db, owner.id));
  const asked = await inviteMember(call, company.id, { email: to, role: "manager" });
  expect(asked).toMatchObject({ ok: true });
  const { id } = await db.invitation.findFirstOrThrow({ where: { companyId: company.id } });
  const token = (await mailTo(db, to, "member-invited"))?.token ?? "";
  return { company, owner, call, id, token };
}

const roleOf = async (db: Db, userId: string, companyId: string) =>
  (await db.membership.findUnique({ where: { userId_companyId: { userId, companyId } } }))?.role ?? null;

describe("an invitation", () => {
  test("goes out in the inviter's language, or in the invitee's where it is known; the secret is not stored", async () => {
    await using world = await freshDatabase();
    const { token } = await invited(world.db);
    const known = await aPerson(world.db, { lang: "be" });
    await invited(world.db, known.email);
    const mails = await world.db.outboxMessage.findMany({ where: { kind: "member-invited" } });
    expect(mails.map(({ email: to, lang, userId }) => [to, lang, userId])).toEqual([
      [email, "az", null],
      [known.email, "be", null],
    ]);
    const stored = await world.db.invitation.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(Buffer.from(stored[0]?.tokenHash ?? "").toString("base64url")).not.toBe(token);
  });

  test("makes a person with a confirmed address and their membership in one deed; the owners hear of it once", async () => {
    await using world = await freshDatabase();
    const { company, owner, token } = await invited(world.db);
    const joined = await joinByInvitation(callAs(world.db, guest), token, newcomer);
    expect(joined).toMatchObject({ ok: true, value: { company: { id: company.id, kind: "producer" } } });
    const person = await world.db.user.findUniqueOrThrow({ where: { email } });
    expect(person).toMatchObject({ name: newcomer.name, emailConfirmedAt: monday });
    expect(await roleOf(world.db, person.id, company.id)).toBe("manager");
    expect(await signIn(callAs(world.db, guest), { email, password: newcomer.password })).toMatchObject({
      ok: true,
    });
    const told = await world.db.outboxMessage.findMany({ where: { kind: "member-joined" } });
    expect(told.map(({ userId }) => userId)).toEqual([owner.id]);
    expect(await joinByInvitation(callAs(world.db, guest), token, newcomer)).toMatchObject(gone);
  });

  test("is taken up once, however often the form is sent at the same instant", async () => {
    await using world = await freshDatabase();
    const { company, token } = await invited(world.db);
    const call = callAs(world.db, guest);
    const outcomes = await Promise.all([1, 2, 3].map(() => joinByInvitation(call, token, newcomer)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await world.db.membership.count({ where: { companyId: company.id } })).toBe(2);
    expect(await world.db.outboxMessage.count({ where: { kind: "member-joined" } })).toBe(1);
  });

  test("is taken up by the person with that address, whose address it confirms", async () => {
    await using world = await freshDatabase();
    const person = await aPerson(world.db, { email, confirmed: false });
    const { company, token } = await invited(world.db);
    const call = callAs(world.db, await memberOf(world.db, person.id));
    expect(await acceptInvitation(call, token)).toEqual({ ok: true, value: { companyId: company.id } });
    expect(await roleOf(world.db, person.id, company.id)).toBe("manager");
    const after = await world.db.user.findUniqueOrThrow({ where: { id: person.id } });
    expect(after.emailConfirmedAt).toEqual(monday);
    expect(await acceptInvitation(call, token)).toMatchObject(gone);
  });

  test("is nothing to a person with another address, who learns no more than they have to", async () => {
    await using world = await freshDatabase();
    const { company, token } = await invited(world.db);
    const other = await aPerson(world.db, { email: "other@example.test" });
    const call = callAs(world.db, await memberOf(world.db, other.id));
    expect(await acceptInvitation(call, token)).toMatchObject({
      refusal: { code: "invitation-for-another" },
    });
    expect(await roleOf(world.db, other.id, company.id)).toBeNull();
    const page = await invitationPage(call, token);
    expect(page).toMatchObject({ reader: "other", invited: "n…@example.test" });
    expect(JSON.stringify(page)).not.toContain(email);
  });

  test("asks who has an account already to sign in instead of making another", async () => {
    await using world = await freshDatabase();
    const { token } = await invited(world.db);
    await aPerson(world.db, { email });
    expect(await invitationPage(callAs(world.db, guest), token)).toMatchObject({ reader: "to-sign-in" });
    expect(await joinByInvitation(callAs(world.db, guest), token, newcomer)).toMatchObject({
      refusal: { code: "invitation-has-account" },
    });
  });

  test("is good for a week, to the instant, and kindly says so afterwards", async () => {
    await using world = await freshDatabase();
    const { token } = await invited(world.db);
    const before = callAs(world.db, guest, { now: new Date(minutesLater(week).getTime() - 1) });
    const late = callAs(world.db, guest, { now: minutesLater(week) });
    expect(await invitationPage(before, token)).toMatchObject({ standing: "open" });
    expect(await invitationPage(late, token)).toMatchObject({ standing: "expired" });
    expect(await joinByInvitation(late, token, newcomer)).toMatchObject(gone);
    expect(await joinByInvitation(before, token, newcomer)).toMatchObject({ ok: true });
    expect(await invitationPage(late, token)).toMatchObject({ standing: "accepted" });
    expect(await invitationPage(late, "no-such-token")).toEqual({ standing: "unknown" });
  });

  test("does not lower somebody who has come to belong with a higher role meanwhile", async () => {
    await using world = await freshDatabase();
    const { company, token } = await invited(world.db);
    const member = await aMember(world.db, company, "owner", { email });
    await acceptInvitation(callAs(world.db, await memberOf(world.db, member.id)), token);
    expect(await roleOf(world.db, member.id, company.id)).toBe("owner");
  });
});

describe("an owner", () => {
  test("withdraws an invitation, and its link is dead", async () => {
    await using world = await freshDatabase();
    const { call, id, token } = await invited(world.db);
    expect(await withdrawInvitation(call, id)).toMatchObject({ ok: true });
    expect(await withdrawInvitation(call, id)).toMatchObject(gone);
    expect(await invitationPage(callAs(world.db, guest), token)).toMatchObject({ standing: "withdrawn" });
    expect(await joinByInvitation(callAs(world.db, guest), token, newcomer)).toMatchObject(gone);
  });

  test("withdraws while it is taken up: one of both happens, never half of each", async () => {
    await using world = await freshDatabase();
    const { company, call, id, token } = await invited(world.db);
    const [withdrawn, joined] = await Promise.all([
      withdrawInvitation(call, id),
      joinByInvitation(callAs(world.db, guest), token, newcomer),
    ]);
    expect([withdrawn.ok, joined.ok].filter(Boolean)).toHaveLength(1);
    expect(await world.db.membership.count({ where: { companyId: company.id } })).toBe(joined.ok ? 2 : 1);
  });

  test("sends it again with a new link for another week, but not twice in a minute", async () => {
    await using world = await freshDatabase();
    const { owner, call, id, token } = await invited(world.db);
    expect(await resendInvitation(call, id)).toMatchObject({
      refusal: { code: "too-often", retryAfterSeconds: 60 },
    });
    const late = minutesLater(week + 5);
    const later = callAs(world.db, await memberOf(world.db, owner.id), { now: late });
    expect(await resendInvitation(later, id)).toMatchObject({ ok: true });
    const second = (await mailTo(world.db, email, "member-invited"))?.token ?? "";
    const now = callAs(world.db, guest, { now: late });
    expect(await invitationPage(now, token)).toEqual({ standing: "unknown" });
    expect(await joinByInvitation(now, second, newcomer)).toMatchObject({ ok: true });
  });

  test("asks the same address again: one open invitation, with the newer role", async () => {
    await using world = await freshDatabase();
    const { company, owner, call } = await invited(world.db);
    const again = { email, role: "viewer" } as const;
    expect(await inviteMember(call, company.id, again)).toMatchObject({ refusal: { code: "too-often" } });
    const later = callAs(world.db, await memberOf(world.db, owner.id), { now: minutesLater(2) });
    expect(await inviteMember(later, company.id, again)).toMatchObject({ ok: true });
    const open = await world.db.invitation.findMany({ where: { companyId: company.id } });
    expect(open).toMatchObject([{ role: "viewer", withdrawnAt: null }]);
  });

  test("does not invite who belongs already, nor the whole town", async () => {
    await using world = await freshDatabase();
    const { company, owner, call } = await invited(world.db);
    expect(await inviteMember(call, company.id, { email: owner.email, role: "viewer" })).toMatchObject({
      refusal: { code: "already-member" },
    });
    for (let count = 1; count < 30; count += 1) {
      await inviteMember(call, company.id, { email: `guest-${count}@example.test`, role: "viewer" });
    }
    expect(
      await inviteMember(call, company.id, { email: "more@example.test", role: "viewer" }),
    ).toMatchObject({ refusal: { code: "too-many-invitations" } });
  });
});
