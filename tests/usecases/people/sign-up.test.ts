import { expect, test } from "vitest";
import { confirmEmail } from "#app/usecases/people/confirm-email.ts";
import { resendConfirmation } from "#app/usecases/people/resend-confirmation.ts";
import { signIn } from "#app/usecases/people/sign-in.ts";
import type { SignUp } from "#app/usecases/people/sign-up.ts";
import { signUp } from "#app/usecases/people/sign-up.ts";
import { aPerson, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, guest, mailTo, memberOf, minutesLater } from "#tests/support/people-world.ts";

const elchin: SignUp = {
  name: "Elçin Məmmədov",
  email: "elchin@nar.test",
  password: "nar bağı 2026",
  companyKind: "producer",
  companyName: "Göyçay Nar MMC",
  taxNumber: { country: "AZ", value: "1302345671", holder: "company" },
};

test("signing up makes a person, a company of one kind as a draft, and its owner", async () => {
  await using world = await freshDatabase();
  expect(await signUp(callAs(world.db, guest), elchin)).toEqual({ ok: true, value: null });
  const person = await world.db.user.findUniqueOrThrow({
    where: { email: elchin.email },
    include: { memberships: { include: { company: true } } },
  });
  expect(person).toMatchObject({ name: elchin.name, lang: "az", emailConfirmedAt: null });
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(person.memberships).toHaveLength(1);
  expect(person.memberships[0]).toMatchObject({
    role: "owner",
    company: {
      kind: "producer",
      state: "draft",
      country: "AZ",
      taxNumber: "1302345671",
      slug: "goychay-nar-mmc",
    },
  });
});

test("a known address gets the same answer, a mail to its owner, and nothing else changes", async () => {
  await using world = await freshDatabase();
  await signUp(callAs(world.db, guest), elchin);
  const again = { ...elchin, name: "A stranger", password: "another password", companyName: "Other" };
  expect(await signUp(callAs(world.db, guest), again)).toEqual({ ok: true, value: null });
  expect(await world.db.user.count()).toBe(1);
  expect(await world.db.company.count()).toBe(1);
  expect(await signIn(callAs(world.db, guest), again)).toMatchObject({ refusal: { code: "sign-in-wrong" } });
  const mails = await world.db.outboxMessage.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
  expect(mails.map(({ kind }) => kind)).toEqual(["confirm-email", "sign-up-known"]);
});

test("the same form sent five times at once makes one person and one company", async () => {
  await using world = await freshDatabase();
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => signUp(callAs(world.db, guest), elchin)),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await world.db.user.count()).toBe(1);
  expect(await world.db.company.count()).toBe(1);
});

test("companies of one name get addresses of their own, also at the same instant", async () => {
  await using world = await freshDatabase();
  const people = [1, 2, 3, 4].map((number) => ({ ...elchin, email: `owner-${number}@nar.test` }));
  await Promise.all(people.map((person) => signUp(callAs(world.db, guest), person)));
  const slugs = await world.db.company.findMany({ select: { slug: true }, orderBy: { slug: "asc" } });
  expect(slugs.map(({ slug }) => slug)).toEqual([
    "goychay-nar-mmc",
    "goychay-nar-mmc-2",
    "goychay-nar-mmc-3",
    "goychay-nar-mmc-4",
  ]);
});

test("a stranger who takes a company's public tax number first does not keep the company out", async () => {
  await using world = await freshDatabase();
  await signUp(callAs(world.db, guest), { ...elchin, email: "stranger@nar.test" });
  expect(await signUp(callAs(world.db, guest), elchin)).toEqual({ ok: true, value: null });
  expect(await world.db.company.count()).toBe(2);
});

test("a seller with a number of Belarus is refused before anything is written", async () => {
  await using world = await freshDatabase();
  const wrong = { ...elchin, taxNumber: { country: "BY", value: "190190190", holder: "company" } as const };
  expect(await signUp(callAs(world.db, guest), wrong)).toMatchObject({
    refusal: { code: "tax-number-country" },
  });
  expect(await world.db.user.count()).toBe(0);
});

test("the link of the mail confirms the address, and opened again still says so", async () => {
  await using world = await freshDatabase();
  await signUp(callAs(world.db, guest), elchin);
  const token = (await mailTo(world.db, elchin.email, "confirm-email"))?.token ?? "";
  const later = minutesLater(10);
  expect(await confirmEmail(callAs(world.db, guest, { now: later }), token)).toMatchObject({ ok: true });
  expect(await confirmEmail(callAs(world.db, guest, { now: minutesLater(20) }), token)).toMatchObject({
    ok: true,
  });
  const person = await world.db.user.findUniqueOrThrow({ where: { email: elchin.email } });
  expect(person.emailConfirmedAt).toEqual(later);
});

test("a confirmation link is good for a week, and not once a newer one was sent", async () => {
  await using world = await freshDatabase();
  const person = await aPerson(world.db, { confirmed: false });
  const member = await memberOf(world.db, person.id);
  await resendConfirmation(callAs(world.db, member));
  const first = (await mailTo(world.db, person.email, "confirm-email"))?.token ?? "";
  await resendConfirmation(callAs(world.db, member, { now: minutesLater(1) }));
  const second = (await mailTo(world.db, person.email, "confirm-email"))?.token ?? "";
  const expired = { ok: false, refusal: { code: "link-expired" } };
  expect(await confirmEmail(callAs(world.db, guest), first)).toEqual(expired);
  const week = minutesLater(1 + 7 * 24 * 60);
  expect(await confirmEmail(callAs(world.db, guest, { now: week }), second)).toEqual(expired);
  expect(await confirmEmail(callAs(world.db, guest), "no-such-token")).toEqual(expired);
  expect(await confirmEmail(callAs(world.db, guest, { now: monday }), second)).toMatchObject({ ok: true });
});
