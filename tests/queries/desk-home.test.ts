import { expect, test } from "vitest";
import type { Staff } from "#app/domain/actor.ts";
import { deskHomePage } from "#app/queries/desk-home.server.ts";
import { deskPapersPage } from "#app/queries/desk-papers.server.ts";
import { deskPayments } from "#app/queries/desk-payments.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aFinancePerson } from "#tests/support/order-builder.ts";
import {
  aConfirmedDeal,
  aDirector,
  aModerator,
  aPaidDeal,
  bringPaper,
  callAt,
  granted,
  hoursOn,
} from "#tests/support/order-world.ts";

test("each of the Trade House's staff sees the queues that are theirs to work", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const keysFor = async (actor: Staff) => {
    const { queues, oldest } = await deskHomePage({ ...callAt(db, actor), lang: "en" });
    return { keys: queues.map(({ key }) => key), cases: oldest !== null };
  };
  const moderator = await keysFor(await aModerator(db));
  const finance = await keysFor(await aFinancePerson(db));
  expect(moderator).toMatchObject({ cases: true, keys: expect.arrayContaining(["listings", "papers"]) });
  expect(moderator.keys).not.toContain("payouts");
  expect(finance).toEqual({
    cases: false,
    keys: ["claims", "reported", "review", "refunds", "lines", "returns", "transfers", "payouts"],
  });
  const director = await keysFor(await aDirector(db));
  expect(director.keys.toSorted()).toEqual([...new Set([...moderator.keys, ...finance.keys])].toSorted());
});

test("the number beside a queue is what its list shows", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  // A paper of a running order waits, one of an order that ended does not.
  granted(await bringPaper(db, await aPaidDeal(db), "st1"));
  const ended = await aPaidDeal(db);
  granted(await bringPaper(db, ended, "st1"));
  await db.order.update({ where: { id: ended.orderId }, data: { state: "refunded" } });
  // Money the buyer reported waits also while a card payment of the same instalment is under way.
  const { orderId } = await aConfirmedDeal(db);
  await db.payment.updateMany({
    where: { orderId, seq: 1 },
    data: { state: "pending", reportedAt: hoursOn(1) },
  });
  const ask = { ...callAt(db, await aDirector(db), hoursOn(2)), lang: "en" } as const;
  const { queues } = await deskHomePage(ask);
  const waiting = (key: string) => queues.find((one) => one.key === key)?.waiting;
  expect(waiting("papers")).toBe(1);
  expect((await deskPapersPage(ask)).papers).toHaveLength(1);
  expect(waiting("reported")).toBe(1);
  expect((await deskPayments(ask, { filter: "reported", q: "", page: 1 })).payments).toHaveLength(1);
});
