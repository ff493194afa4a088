import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { approvePurchase } from "#app/usecases/orders/approve-purchase.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aLimitedMember } from "#tests/support/limit-world.ts";
import {
  aBuyer,
  aShop,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  putIntoBasket,
} from "#tests/support/order-world.ts";
import { anOfferedTalk } from "#tests/support/quotation-world.ts";

let fresh: FreshDatabase;
let db: Db;
beforeEach(async () => {
  fresh = await freshDatabase({ data: "reference" });
  db = fresh.db;
});
afterEach(() => fresh.close());

describe("with the goods locked nothing is written but what they are and what they are called:", () => {
  /** The tables that are written from the lock of the lots to the commit, by name. */
  async function writtenWithGoods(deed: () => Promise<{ readonly ok: boolean }>): Promise<string[]> {
    const said: string[] = [];
    const send = pg.Client.prototype.query;
    const watched = function (this: pg.Client, ...args: Parameters<typeof send>) {
      const [query] = args as unknown[];
      said.push(typeof query === "string" ? query : String((query as { text?: unknown } | undefined)?.text));
      return send.apply(this, args);
    };
    Object.assign(pg.Client.prototype, { query: watched });
    const done = await deed().finally(() => Object.assign(pg.Client.prototype, { query: send }));
    expect(done.ok).toBe(true);
    const from = said.findIndex((text) => /FROM lots .*FOR UPDATE/s.test(text));
    const written = said
      .slice(from)
      .flatMap((text) => [...text.matchAll(/(?:INTO|UPDATE|DELETE FROM) "?(?:public"\."?)?([a-z_]+)"?/g)])
      .map(([, table = ""]) => table);
    return [...new Set(written)].sort();
  }
  const goods = ["catalogue_entries", "counters", "lot_movements", "lots", "reservations"];

  test("when a basket is ordered, and when an owner approves it", async () => {
    const shop = await aShop(db);
    const buyer = await aBuyer(db);
    await putIntoBasket(db, buyer, shop, 5_000);
    expect(await writtenWithGoods(() => placeOrders(callAt(db, buyer), checkoutForm(buyer)))).toEqual(goods);
    const member = await aLimitedMember(db, buyer, 10_000);
    await putIntoBasket(db, member, shop, 9_000);
    const out = granted(await checkOut(callAt(db, member), checkoutForm(member)));
    const id = out.kind === "asked" ? out.approvalId : "";
    const approve = () => approvePurchase(callAt(db, buyer, hoursOn(1)), id);
    expect(await writtenWithGoods(approve)).toEqual(goods);
  });

  test("when an offer is accepted, besides its contract and proforma", async () => {
    const talk = await anOfferedTalk(db);
    const written = await writtenWithGoods(() => acceptOffer(callAt(db, talk.buyer), talk.quotationId, {}));
    const papers = ["audit_rows", "made_papers", "number_series", "papers", "proformas"];
    expect(written).toEqual([...goods, ...papers].sort());
  });
});
