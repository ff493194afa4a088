import { expect, test } from "vitest";
import { lockRow } from "#app/db/lock.server.ts";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { writePrice } from "#app/usecases/listings/write-price.ts";
import { approvePurchase } from "#app/usecases/orders/approve-purchase.ts";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { meetHeld } from "#tests/support/held-order.ts";
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

test("an owner approves while the producer changes the price: exactly the price that was shown, or nothing", async () => {
  await using fresh = await freshDatabase({ data: "reference", poolSize: 20 });
  const { db } = fresh;
  const owner = await aBuyer(db);
  const member = await aLimitedMember(db, owner, 10_000);
  for (let round = 0; round < 4; round += 1) {
    const shop = await aShop(db);
    await putIntoBasket(db, member, shop, 9_000);
    const out = granted(await checkOut(callAt(db, member), checkoutForm(member)));
    const id = out.kind === "asked" ? out.approvalId : "";
    const before = await db.order.count();
    const dearer = [{ from: kilograms(1_000), price: priceE4(13_000n) }];
    const deeds = [
      () => approvePurchase(callAt(db, owner, hoursOn(1)), id),
      () => changePrice(callAt(db, shop.producer, hoursOn(1)), shop.listingId, dearer),
    ] as const;
    const [approved] =
      round % 2 === 0
        ? await Promise.all([deeds[0](), deeds[1]()])
        : (await Promise.all([deeds[1](), deeds[0]()])).toReversed();
    const placed = await db.order.findMany({ orderBy: { number: "desc" }, take: 1 });
    const after = await db.order.count();
    if (approved?.ok) expect([after, placed[0]?.totalAmount]).toEqual([before + 1, 11_250_00n]);
    else {
      expect(approved).toMatchObject({ refusal: { code: "purchase-changed" } });
      expect([after, (await db.approval.findUniqueOrThrow({ where: { id } })).state]).toEqual([
        before,
        "waiting",
      ]);
    }
  }
});

test("an owner approves while a new price is written and not yet in force: nothing is placed at the old one", async () => {
  await using fresh = await freshDatabase({ data: "reference" });
  const { db } = fresh;
  const owner = await aBuyer(db);
  const member = await aLimitedMember(db, owner, 10_000);
  const shop = await aShop(db);
  const { listingId, producer } = shop;
  await putIntoBasket(db, member, shop, 9_000);
  const out = granted(await checkOut(callAt(db, member), checkoutForm(member)));
  const id = out.kind === "asked" ? out.approvalId : "";
  const tiers = [{ from: kilograms(1_000), price: priceE4(13_000n) }];
  const price = { listingId, currency: "USD", tiers, createdById: producer.userId } as const;
  const approved = await meetHeld(
    db,
    (tx) => lockRow(tx, "listing", listingId),
    (tx) => writePrice(tx, price, "active", hoursOn(1)),
    () => approvePurchase(callAt(db, owner, hoursOn(1)), id),
  );
  expect(approved).toMatchObject({ refusal: { code: "purchase-changed" } });
  expect(await db.order.count()).toBe(0);
});
