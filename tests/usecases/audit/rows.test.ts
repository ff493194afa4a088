import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { parseTaxNumber } from "#app/domain/tax-number.ts";
import { checkRecord } from "#app/usecases/audit/check-record.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { changePassword } from "#app/usecases/people/change-password.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { saveAccount } from "#app/usecases/people/save-account.ts";
import { signUp } from "#app/usecases/people/sign-up.ts";
import { sealAll } from "#tests/support/audit-world.ts";
import { aPerson } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aPaidDeal, bringPapersForLoading, callAt, granted } from "#tests/support/order-world.ts";
import { callAs, guest, memberOf } from "#tests/support/people-world.ts";

let world: FreshDatabase;
beforeEach(async () => {
  world = await freshDatabase({ data: "reference" });
});
afterEach(() => world.close());

const rowsOf = (db: Db) => db.auditRow.findMany({ orderBy: { entry: "asc" } });

test("a deal leaves a row for every step, with who, for which company and by which request", async () => {
  const { db } = world;
  const deal = await aPaidDeal(db);
  await bringPapersForLoading(db, deal);
  const rows = await rowsOf(db);
  const buyer = { actorKind: "buyer", actorId: deal.buyer.userId, companyId: deal.buyer.companyId };
  const producer = {
    actorKind: "producer",
    actorId: deal.producer.userId,
    companyId: deal.producer.companyId,
  };
  const subject = { subject: "order", subjectId: deal.orderId };
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...buyer,
        ...subject,
        deed: "order-placed",
        before: null,
        after: { state: "placed" },
      }),
      expect.objectContaining({
        ...producer,
        ...subject,
        deed: "order-confirmed",
        before: { state: "placed" },
      }),
      expect.objectContaining({ actorKind: "system", ...subject, deed: "order-preparing", companyId: null }),
      expect.objectContaining({
        actorKind: "finance",
        deed: "record-transfer",
        companyId: deal.buyer.companyId,
      }),
      expect.objectContaining({ ...producer, ...subject, deed: "order-paper-uploaded" }),
      expect.objectContaining({ actorKind: "moderator", subject: "paper", deed: "accept-paper" }),
    ]),
  );
  expect(rows.filter(({ deed }) => deed === "order-paper-accepted")).toEqual([]);
  expect(rows.filter(({ requestId, actorId }) => actorId !== null && requestId === "")).toEqual([]);
  await sealAll(db);
  expect(await checkRecord(db)).toMatchObject({ count: BigInt(rows.length), broken: null });
});

test("a person of two companies is on record for the one whose goods they touched", async () => {
  const { db } = world;
  const deal = await aPaidDeal(db);
  const other = await aPaidDeal(db);
  const both = {
    ...deal.producer,
    companyId: other.producer.companyId,
    memberships: [...other.producer.memberships, ...deal.producer.memberships],
  };
  const tiers = [{ from: kilograms(1_000), price: priceE4(12_600n) }];
  granted(await changePrice(callAt(db, both), deal.listingId, tiers));
  const row = await db.auditRow.findFirstOrThrow({ where: { deed: "change-price" } });
  expect(row).toMatchObject({ actorId: both.userId, companyId: deal.producer.companyId });
});

test("names, addresses and passwords of people are nowhere in the record", async () => {
  const { db } = world;
  const taxNumber = parseTaxNumber("AZ", "1700000001");
  if (!taxNumber.ok) throw new Error("the tax number has the right form");
  const person = {
    name: "Aysel Quliyeva",
    email: "aysel@orchard.test",
    password: "pomegranates in the yard",
    companyKind: "producer",
    companyName: "Orchard",
    taxNumber: taxNumber.value,
  } as const;
  granted(await signUp(callAs(db, guest), person));
  const { id } = await db.user.findUniqueOrThrow({ where: { email: person.email } });
  const call = callAs(db, await memberOf(db, id));
  granted(await saveAccount(call, { name: "Aysel Məmmədova", lang: "ru" }));
  const input = { currentPassword: person.password, newPassword: "apples in the cellar" };
  granted(await changePassword(call, input, "00000000-0000-0000-0000-000000000000"));
  const deal = await aPaidDeal(db);
  await bringPapersForLoading(db, deal);
  await aPerson(db);

  const rows = await rowsOf(db);
  const text = JSON.stringify(rows, (_key, value) => (typeof value === "bigint" ? value.toString() : value));
  const people = await db.user.findMany({ select: { name: true, email: true, passwordHash: true } });
  const secrets = [person.password, input.newPassword, await hashPassword("x"), person.name, "Məmmədova"];
  const own = people.flatMap(({ name, email, passwordHash }) => [name, email, passwordHash]);
  expect([...secrets, ...own].filter((one) => one.length > 3 && text.includes(one))).toEqual([]);
  expect(rows.find(({ deed }) => deed === "save-account")).toMatchObject({
    before: { name: "(withheld)", lang: "az" },
    after: { name: "(withheld, changed)", lang: "ru" },
  });
});
