import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { lockRow } from "#app/db/lock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { changeQuantity } from "#app/usecases/orders/change-quantity.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { howManyWait } from "#tests/support/held-order.ts";
import { aBuyer, aShop, callAt, checkoutForm, granted, putIntoBasket } from "#tests/support/order-world.ts";

test("a quantity changed in another window while the order is being placed comes too late, and says so", async () => {
  const fresh = await freshDatabase({ data: "reference", poolSize: 20 });
  const { db } = fresh;
  const [shop, buyer] = [await aShop(db), await aBuyer(db)];
  const lineId = await putIntoBasket(db, buyer, shop, 10_000);
  // Somebody changes the listing: the order waits for that, and the other window comes meanwhile.
  const { placing, changing } = await inTransaction(db, async (tx) => {
    await lockRow(tx, "listing", shop.listingId);
    const placing = placeOrders(callAt(db, buyer), checkoutForm(buyer));
    while ((await howManyWait(db)) < 1) await turn();
    let ended = false;
    const changing = changeQuantity(callAt(db, buyer), lineId, tonnes(20)).finally(() => {
      ended = true;
    });
    while (!ended && (await howManyWait(db)) < 2) await turn();
    return { placing, changing };
  });
  granted(await placing);
  expect(await changing).toEqual({ ok: false, refusal: { code: "not-found" } });
  expect(await db.orderLine.findMany({ select: { quantityG: true } })).toEqual([{ quantityG: tonnes(10) }]);
  expect(await db.basketLine.count()).toBe(0);
  await fresh.close();
});
