import { afterAll, beforeAll, expect, test } from "vitest";
import type { Buyer, CompanyRole } from "#app/domain/actor.ts";
import { grams, kilograms, tonnes } from "#app/domain/quantity.ts";
import { addToBasket } from "#app/usecases/orders/add-to-basket.ts";
import { changeQuantity } from "#app/usecases/orders/change-quantity.ts";
import { saveFavourite } from "#app/usecases/orders/save-favourite.ts";
import { aCompany, aMember } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { callAs, memberOf } from "#tests/support/people-world.ts";
import { aProducer, putOnSale } from "../../queries/goods-on-sale.ts";

let world: FreshDatabase;

beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
  const producer = await aProducer(world.db);
  await putOnSale(world.db, producer, {
    slug: "nar",
    minimumKg: 5_000,
    stockKg: 40_000,
    tiers: [
      [0, 12_000n],
      [20_000, 11_000n],
    ],
  });
}, 60_000);
afterAll(() => world.close());

async function aBuyer(role: CompanyRole = "manager"): Promise<Buyer> {
  const company = await aCompany(world.db, { kind: "buyer" });
  const person = await aMember(world.db, company, role);
  const { staffRole: _, ...member } = await memberOf(world.db, person.id);
  return { ...member, kind: "buyer", companyId: company.id };
}

test("what was shown is remembered, and adding again changes the quantity", async () => {
  const buyer = await aBuyer();
  const call = callAs(world.db, buyer);
  expect(await addToBasket(call, { slug: "nar", quantity: tonnes(6) })).toMatchObject({ ok: true });
  expect(await addToBasket(call, { slug: "nar", quantity: tonnes(20) })).toMatchObject({ ok: true });
  const lines = await world.db.basketLine.findMany({ where: { companyId: buyer.companyId } });
  expect(lines).toMatchObject([
    {
      userId: buyer.userId,
      quantityG: 20_000_000n,
      shownPriceE4: 11_000n,
      shownCurrency: "USD",
      shownIncoterm: "FCA",
      shownPlace: "Göyçay",
    },
  ]);
});

test.each([
  ["less than the minimum", kilograms(4_999), { code: "below-minimum", minimumG: 5_000_000n }],
  ["more than there is", tonnes(41), { code: "not-enough-stock", leftG: 40_000_000n }],
])("%s is refused with the figure", async (_, quantity, refusal) => {
  const call = callAs(world.db, await aBuyer());
  expect(await addToBasket(call, { slug: "nar", quantity })).toEqual({ ok: false, refusal });
});

test("so little that nobody could pay it is refused, in the basket as well", async () => {
  const call = callAs(world.db, await aBuyer());
  await world.db.listingRevision.updateMany({ data: { minimumOrderG: 1n } });
  await world.db.priceTier.updateMany({ where: { fromG: 0n }, data: { fromG: 1n } });
  const tooSmall = { ok: false, refusal: { code: "line-too-small" } };
  expect(await addToBasket(call, { slug: "nar", quantity: grams(1n) })).toEqual(tooSmall);
  expect(await addToBasket(call, { slug: "nar", quantity: kilograms(100) })).toMatchObject({ ok: true });
  const { id } = await world.db.basketLine.findFirstOrThrow({ where: { userId: call.actor.userId } });
  expect(await changeQuantity(call, id, grams(400n))).toEqual(tooSmall);
});

test("goods that are not on sale are not there, and a viewer only reads", async () => {
  const call = callAs(world.db, await aBuyer());
  expect(await addToBasket(call, { slug: "gone", quantity: tonnes(20) })).toMatchObject({
    refusal: { code: "not-found" },
  });
  const viewer = callAs(world.db, await aBuyer("viewer"));
  expect(await addToBasket(viewer, { slug: "nar", quantity: tonnes(20) })).toMatchObject({
    refusal: { code: "not-allowed" },
  });
});

test("a favourite is kept once and let go", async () => {
  const buyer = await aBuyer();
  const call = callAs(world.db, buyer);
  const kept = () => world.db.favourite.count({ where: { companyId: buyer.companyId } });
  await saveFavourite(call, { slug: "nar", saved: true });
  await saveFavourite(call, { slug: "nar", saved: true });
  expect(await kept()).toBe(1);
  await saveFavourite(call, { slug: "nar", saved: false });
  expect(await kept()).toBe(0);
});
