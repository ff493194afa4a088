import { expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { changePassword } from "#app/usecases/people/change-password.ts";
import { endOneSession, endOtherSessions } from "#app/usecases/people/end-session.ts";
import { forgotPassword } from "#app/usecases/people/forgot-password.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { resetPassword } from "#app/usecases/people/reset-password.ts";
import { signIn } from "#app/usecases/people/sign-in.ts";
import { aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, guest, mailTo, memberOf, minutesLater } from "#tests/support/people-world.ts";

const oldPassword = "the old garden";
const newPassword = "the new garden";

async function aPersonWithPassword(db: Db, traits: Parameters<typeof aPerson>[1] = {}) {
  const person = await aPerson(db, traits);
  return db.user.update({
    where: { id: person.id },
    data: { passwordHash: await hashPassword(oldPassword) },
  });
}

let sessions = 0;
function aSession(db: Db, userId: string) {
  sessions += 1;
  const tokenHash = new Uint8Array(32).fill(sessions);
  return db.session.create({ data: { tokenHash, userId, expiresAt: minutesLater(60 * 24) } });
}

test("the right password opens the account, whatever else is said opens nothing and says nothing", async () => {
  await using world = await freshDatabase();
  const person = await aPersonWithPassword(world.db);
  const blocked = await aPersonWithPassword(world.db);
  await world.db.user.update({ where: { id: blocked.id }, data: { blockedAt: monday } });
  const call = callAs(world.db, guest);
  const wrong = { ok: false, refusal: { code: "sign-in-wrong" } };
  expect(await signIn(call, { email: person.email, password: oldPassword })).toMatchObject({
    ok: true,
    value: { userId: person.id },
  });
  expect(await signIn(call, { email: person.email, password: "the old garden " })).toEqual(wrong);
  expect(await signIn(call, { email: "nobody@example.test", password: oldPassword })).toEqual(wrong);
  expect(await signIn(call, { email: blocked.email, password: oldPassword })).toEqual(wrong);
});

test("a person may sign in before the address is confirmed", async () => {
  await using world = await freshDatabase();
  const person = await aPersonWithPassword(world.db, { confirmed: false });
  const outcome = await signIn(callAs(world.db, guest), { email: person.email, password: oldPassword });
  expect(outcome.ok).toBe(true);
});

test("the link of a mail sets a new password once, ends every session and confirms the address", async () => {
  await using world = await freshDatabase();
  const person = await aPersonWithPassword(world.db, { confirmed: false });
  await aSession(world.db, person.id);
  await forgotPassword(callAs(world.db, guest), person.email);
  const token = (await mailTo(world.db, person.email, "reset-password"))?.token ?? "";
  const soon = callAs(world.db, guest, { now: minutesLater(59) });
  expect(await resetPassword(soon, { token, password: newPassword })).toMatchObject({ ok: true });
  expect(await world.db.session.count({ where: { userId: person.id } })).toBe(0);
  expect((await signIn(soon, { email: person.email, password: newPassword })).ok).toBe(true);
  expect((await signIn(soon, { email: person.email, password: oldPassword })).ok).toBe(false);
  expect(await resetPassword(soon, { token, password: "a third garden" })).toMatchObject({
    refusal: { code: "link-expired" },
  });
  const after = await world.db.user.findUniqueOrThrow({ where: { id: person.id } });
  expect(after.emailConfirmedAt).toEqual(minutesLater(59));
  expect(await mailTo(world.db, person.email, "password-changed")).not.toBeNull();
});

test("of two who use the same link at the same instant one sets the password", async () => {
  await using world = await freshDatabase();
  const person = await aPersonWithPassword(world.db);
  await forgotPassword(callAs(world.db, guest), person.email);
  const token = (await mailTo(world.db, person.email, "reset-password"))?.token ?? "";
  const outcomes = await Promise.all(
    ["first garden", "second garden"].map((password) =>
      resetPassword(callAs(world.db, guest), { token, password }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a link is good for an hour, a newer one ends it, and none of them is stored", async () => {
  await using world = await freshDatabase();
  const person = await aPersonWithPassword(world.db);
  await forgotPassword(callAs(world.db, guest), person.email);
  const first = (await mailTo(world.db, person.email, "reset-password"))?.token ?? "";
  await forgotPassword(callAs(world.db, guest, { now: minutesLater(1) }), person.email);
  const second = (await mailTo(world.db, person.email, "reset-password"))?.token ?? "";
  const expired = { ok: false, refusal: { code: "link-expired" } };
  const password = newPassword;
  expect(await resetPassword(callAs(world.db, guest), { token: first, password })).toEqual(expired);
  const late = callAs(world.db, guest, { now: minutesLater(61) });
  expect(await resetPassword(late, { token: second, password })).toEqual(expired);
  const hashes = await world.db.emailToken.findMany({ select: { tokenHash: true } });
  for (const { tokenHash } of hashes) expect(Buffer.from(tokenHash).toString()).not.toContain(second);
});

test("for an address that nobody has, asking writes nothing and answers the same", async () => {
  await using world = await freshDatabase();
  expect(await forgotPassword(callAs(world.db, guest), "nobody@example.test")).toEqual({
    ok: true,
    value: null,
  });
  expect(await world.db.outboxMessage.count()).toBe(0);
  expect(await world.db.emailToken.count()).toBe(0);
});

test("a changed password ends the other sessions and keeps this one", async () => {
  await using world = await freshDatabase();
  const person = await aPersonWithPassword(world.db);
  const here = await aSession(world.db, person.id);
  await aSession(world.db, person.id);
  const call = callAs(world.db, await memberOf(world.db, person.id));
  const wrong = await changePassword(call, { currentPassword: "not it", newPassword }, here.id);
  expect(wrong).toEqual({ ok: false, refusal: { code: "current-password-wrong" } });
  expect(await world.db.session.count()).toBe(2);
  const right = await changePassword(call, { currentPassword: oldPassword, newPassword }, here.id);
  expect(right.ok).toBe(true);
  expect(await world.db.session.findMany({ select: { id: true } })).toEqual([{ id: here.id }]);
});

test("a person ends their own sessions, one or all others, and nobody else's", async () => {
  await using world = await freshDatabase();
  const person = await aPerson(world.db);
  const stranger = await aPerson(world.db);
  const here = await aSession(world.db, person.id);
  const phone = await aSession(world.db, person.id);
  await aSession(world.db, person.id);
  const theirs = await aSession(world.db, stranger.id);
  const call = callAs(world.db, await memberOf(world.db, person.id));
  await endOneSession(call, theirs.id);
  await endOneSession(call, phone.id);
  expect(await world.db.session.count()).toBe(3);
  await endOtherSessions(call, here.id);
  const left = await world.db.session.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([here.id, theirs.id].sort());
});
