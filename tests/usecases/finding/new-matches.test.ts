import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { unsubscribeToken } from "#app/http/unsubscribe-token.server.ts";
import type { Mail } from "#app/outside/mail.server.ts";
import { unnotedMatches } from "#app/queries/saved-matches.server.ts";
import { mailRenderer } from "#app/ui/mail/render-mail.ts";
import { changeSearch } from "#app/usecases/finding/change-search.ts";
import { openSearch } from "#app/usecases/finding/open-search.ts";
import { stopSearchMails } from "#app/usecases/finding/stop-search-mails.ts";
import { tellNewMatches } from "#app/usecases/finding/tell-new-matches.ts";
import { deliverMails } from "#app/usecases/notices/deliver-mails.ts";
import { aProducer, now, putOnSale } from "#tests/queries/goods-on-sale.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { theHouse } from "#tests/support/order-world.ts";
import { callAs, guest, minutesLater } from "#tests/support/people-world.ts";
import { aBuyer, aSavedSearch } from "./finding-world.ts";

let world: FreshDatabase;
let db: Db;
let producerId: string;
let buyer: Buyer;

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  db = world.db;
  producerId = await aProducer(db);
}, 60_000);
beforeEach(async () => {
  await db.savedSearch.deleteMany();
  await db.outboxMessage.deleteMany();
  buyer = await aBuyer(db);
});
afterAll(() => world.close());

const soon = minutesLater(10, now);
const tomorrow = minutesLater(24 * 60, now);
const look = (at = soon, find: typeof unnotedMatches = unnotedMatches) =>
  tellNewMatches(callAs(db, theHouse, { now: at }), find);
const mails = () =>
  db.outboxMessage.findMany({ where: { userId: buyer.userId, kind: "new-matches" }, orderBy: { id: "asc" } });
const newGoods = (commodity = "pomegranate") => putOnSale(db, producerId, { commodity });

describe("new matches of saved searches", () => {
  test("are told in one mail for all searches of a person, with a notice, and never again", async () => {
    await aSavedSearch(db, buyer, "commodity=pomegranate");
    await aSavedSearch(db, buyer, "commodity=persimmon");
    await newGoods();
    await newGoods();
    await newGoods("persimmon");

    expect(await look()).toMatchObject({ told: 1 });
    expect(await look(minutesLater(20, now))).toMatchObject({ told: 0 });
    expect(await look(tomorrow)).toMatchObject({ told: 0 });

    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.data).toMatchObject({ matches: "3", path: "/buyer/saved", others: "", third: "" });
    expect(await db.notice.count({ where: { userId: buyer.userId, kind: "new-matches" } })).toBe(1);
  });

  test("that come after the day's mail wait for the next day's", async () => {
    await aSavedSearch(db, buyer, "commodity=pomegranate");
    await newGoods();
    await look();
    await newGoods();
    await look(minutesLater(60, now));
    expect(await mails()).toHaveLength(1);
    await look(tomorrow);
    expect((await mails()).map(({ data }) => data)).toMatchObject([{ matches: "1" }, { matches: "1" }]);
  });

  test("are told once when two workers look at the same time", async () => {
    await aSavedSearch(db, buyer, "commodity=pomegranate");
    const { id } = await newGoods();
    // The first has found it and is slow; the second takes the search when it is due again, and writes before the first.
    const slow: typeof unnotedMatches = async (...asked) => {
      const found = await unnotedMatches(...asked);
      expect(await look(minutesLater(20, now))).toMatchObject({ told: 1 });
      return found;
    };
    expect(await look(soon, slow)).toMatchObject({ told: 0 });
    expect(await mails()).toHaveLength(1);
    expect(await db.savedSearchMatch.count({ where: { listingId: id } })).toBe(1);
  });

  test("are looked for by one worker at a time, and a share at a time", async () => {
    const one = await aSavedSearch(db, buyer, "commodity=pomegranate");
    const copies = Array.from({ length: 149 }, (_, at) => ({
      userId: buyer.userId,
      companyId: buyer.companyId,
      name: `${at}`,
      query: `q=${at}`,
      createdAt: now,
      lookedAt: now,
      checkedAt: now,
    }));
    await db.savedSearch.createMany({ data: copies });
    await db.user.update({ where: { id: buyer.userId }, data: { emailConfirmedAt: null } });
    const rests = () => db.savedSearch.count({ where: { checkedAt: { lt: soon } } });
    expect(await look()).toEqual({ told: 0, more: true });
    expect(await rests()).toBe(50);
    const both = await Promise.all([look(), look()]);
    expect(both.map(({ more }) => more)).toEqual([false, false]);
    expect(await rests()).toBe(0);
    const { checkedAt } = await db.savedSearch.findUniqueOrThrow({ where: { id: one.id } });
    expect(checkedAt).toEqual(soon);
  });

  test("are not lost when the worker dies before its transaction ends", async () => {
    await aSavedSearch(db, buyer, "commodity=pomegranate");
    await newGoods();
    const dying: typeof unnotedMatches = async (...asked) => {
      await unnotedMatches(...asked);
      throw new Error("killed");
    };
    await expect(look(soon, dying)).rejects.toThrow("killed");
    expect(await mails()).toEqual([]);
    expect(await look()).toMatchObject({ told: 0 });
    await look(minutesLater(20, now));
    expect(await mails()).toHaveLength(1);
  });

  test("are not told of what has left the market meanwhile, nor is the day's mail spent on it", async () => {
    await aSavedSearch(db, buyer, "commodity=pomegranate");
    const { id } = await newGoods();
    const leaving: typeof unnotedMatches = async (...asked) => {
      const found = await unnotedMatches(...asked);
      await db.catalogueEntry.deleteMany({ where: { listingId: id } });
      return found;
    };
    expect(await look(soon, leaving)).toMatchObject({ told: 0 });
    await newGoods();
    expect(await look(minutesLater(30, now))).toMatchObject({ told: 1 });
  });

  test("are not told where mails are off, where the buyer has looked, or after the person has left the company", async () => {
    const off = await aSavedSearch(db, buyer, "commodity=pomegranate");
    await changeSearch(callAs(db, buyer), off.id, { mails: false });
    await newGoods();
    expect(await look()).toMatchObject({ told: 0 });

    await changeSearch(callAs(db, buyer), off.id, { mails: true });
    await openSearch(callAs(db, buyer), off.id, unnotedMatches);
    expect(await look(minutesLater(20, now))).toMatchObject({ told: 0 });

    await newGoods();
    await db.membership.deleteMany({ where: { userId: buyer.userId } });
    expect(await look(minutesLater(30, now))).toMatchObject({ told: 0 });
    expect(await mails()).toEqual([]);
  });
});

describe("the mail", () => {
  const secrets = ["a-secret-of-at-least-thirty-two-letters"];

  test("has a link that stops such mails, and a head for one click; holding it is enough", async () => {
    const search = await aSavedSearch(db, buyer, "commodity=pomegranate");
    await newGoods();
    await look();
    const sent: Mail[] = [];
    const outside = {
      mail: { send: async (mail: Mail) => void sent.push(mail), close: () => {} },
    };
    const render = mailRenderer("https://trade.example", (userId) => unsubscribeToken(secrets, userId));
    await deliverMails({ db, outside, now: soon }, render);
    const token = unsubscribeToken(secrets, buyer.userId);
    const mail = sent.find(({ to }) => to === buyer.email);
    expect(mail?.unsubscribe).toBe(`https://trade.example/unsubscribe/ru/${token}`);
    expect(mail?.text).toContain(`https://trade.example/ru/unsubscribe/${token}`);
    expect(mail?.text).toContain("Göyçay Nar MMC");

    await stopSearchMails(callAs(db, guest), buyer.userId);
    await stopSearchMails(callAs(db, guest), buyer.userId);
    expect(await db.savedSearch.findUniqueOrThrow({ where: { id: search.id } })).toMatchObject({
      mails: false,
    });
    expect(await db.auditRow.count({ where: { deed: "stop-search-mails", subjectId: buyer.userId } })).toBe(
      1,
    );
    expect(await stopSearchMails(callAs(db, guest), null)).toMatchObject({
      refusal: { code: "link-expired" },
    });
  });
});
