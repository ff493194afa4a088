import { expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import type { CompanyKind, CompanyState, Guest } from "#app/domain/actor.ts";
import { listingPage } from "#app/queries/listing-page.server.ts";
import { orderPage } from "#app/queries/order-page.server.ts";
import { producerPage } from "#app/queries/producer-page.server.ts";
import { aListing, anOrder, anOwnedCompany, monday } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { memberOf } from "#tests/support/people-world.ts";

const guest: Guest = { kind: "guest" };
const hidden = { phone: "+994501234567", contactEmail: "satis@example.test", contactName: "Aygün" };
const shown = { person: "Aygün", phone: "+994501234567", email: "satis@example.test" };

async function aSeller(db: Db) {
  const { company, owner } = await anOwnedCompany(db);
  await db.company.update({ where: { id: company.id }, data: hidden });
  return { company, owner, goods: await aListing(db, { producerId: company.id, ownerId: owner.id }) };
}

async function aReader(db: Db, kind: CompanyKind, state: CompanyState) {
  const { owner } = await anOwnedCompany(db, { kind, state });
  return memberOf(db, owner.id);
}

test("a listing and its producer say how to reach them to verified buyers and to nobody else", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const { company, goods } = await aSeller(db);
  const assumed = {
    quantity: null,
    freightPerTruck: null,
    brokerPerDeclaration: null,
    declareOn: null,
    st1: true,
  };
  const seenBy = async (actor: Parameters<typeof listingPage>[0]["actor"]) => {
    const ask = { actor, db, now: monday, lang: "ru" } as const;
    const listing = await listingPage(ask, goods.listing.slug, assumed);
    const producer = await producerPage(ask, company.slug);
    expect(listing).not.toBeNull();
    expect(producer).not.toBeNull();
    return [listing?.producer.contacts, producer?.contacts];
  };
  expect(await seenBy(await aReader(db, "buyer", "verified"))).toEqual([shown, shown]);
  const others = [
    guest,
    await aReader(db, "buyer", "submitted"),
    await aReader(db, "buyer", "suspended"),
    await aReader(db, "producer", "verified"),
  ];
  for (const actor of others) {
    const seen = await seenBy(actor);
    expect(seen).toEqual([null, null]);
    expect(JSON.stringify(seen)).not.toContain("+994");
  }
});

test("the sides of an order reach each other and see what was checked; not once one was never verified", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const { company, goods } = await aSeller(db);
  const { company: buyer, owner } = await anOwnedCompany(db, { kind: "buyer" });
  if (goods.price === null) throw new Error("A published listing has a price.");
  const order = await anOrder(db, {
    buyerId: buyer.id,
    placedById: owner.id,
    sold: { ...goods, price: goods.price },
  });
  const member = await memberOf(db, owner.id);
  const actor = { ...member, kind: "buyer", companyId: buyer.id } as const;
  const seen = async () => (await orderPage({ actor, db, now: monday, lang: "ru" }, order.number))?.producer;
  expect(await seen()).toMatchObject({ contacts: shown, checks: [] });
  await db.company.update({ where: { id: company.id }, data: { state: "suspended" } });
  expect(await seen()).toMatchObject({ contacts: shown });
  await db.company.update({ where: { id: company.id }, data: { state: "changes_requested" } });
  expect(await seen()).toMatchObject({ contacts: null });
});
