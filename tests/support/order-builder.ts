import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Buyer, CompanyKind, Director, Finance, Membership, Producer } from "#app/domain/actor.ts";
import type { Currency } from "#app/domain/money.ts";
import { lineTotal, priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { moveOrder } from "#app/usecases/orders/move-order.ts";

export type OrderOptions = {
  readonly now?: Date;
  readonly kg?: number;
  /** 1/10 000 of a unit per kg; 1.2500 unless said. */
  readonly price?: bigint;
  readonly currency?: Currency;
  readonly paymentTerms?: "prepaid" | "30-70" | "net-30";
  readonly paymentMethod?: "card" | "bank_transfer";
  /** The producer's account at the card provider; absent: paid by bank. */
  readonly stripeAccount?: string;
};

/** The two sides of a trade, and an order between them. */
export type Trade = {
  readonly orderId: string;
  readonly number: string;
  readonly listingId: string;
  readonly buyer: Buyer;
  readonly producer: Producer;
};

export const orderedAt = new Date("2026-11-18T08:00:00Z");
let made = 0;

/** A person with a name and an address of their own, not yet in any company. */
async function aPerson(db: Db, name: string, staffRole: "finance" | "director" | "moderator" | null = null) {
  made += 1;
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${made}@people.test`;
  return db.user.create({
    data: { email, name, passwordHash: "-", lang: "ru", staffRole, emailConfirmedAt: orderedAt },
  });
}

/** A verified company with one owner. */
export async function aCompany(
  db: Db,
  kind: CompanyKind,
  differing: { readonly stripeAccount?: string } = {},
): Promise<{ companyId: string; person: Buyer & { kind: "buyer" } } & { producer: Producer }> {
  const user = await aPerson(db, kind === "producer" ? "Leyla" : "Alena");
  const isProducer = kind === "producer";
  const company = await db.company.create({
    data: {
      slug: `${kind}-${made}`,
      kind,
      state: "verified",
      legalName: isProducer ? `Göyçay Nar ${made} MMC` : `Minsk Fruit ${made} LLC`,
      country: isProducer ? "AZ" : "BY",
      taxNumber: `${isProducer ? "14" : "19"}${String(made).padStart(8, "0")}`,
      address: isProducer ? "Göyçay" : "Minsk",
      iban: isProducer ? "AZ21NABZ00000000137010001944" : "",
      bic: isProducer ? "NABZAZ2C" : "",
      verifiedAt: orderedAt,
      stripeAccount: differing.stripeAccount ?? null,
      memberships: { create: { userId: user.id, role: "owner" } },
    },
  });
  const membership: Membership = {
    companyId: company.id,
    companyName: company.legalName,
    kind,
    role: "owner",
    state: "verified",
  };
  const acting = {
    userId: user.id,
    name: user.name,
    email: user.email,
    memberships: [membership],
    activeCompanyId: company.id,
    companyId: company.id,
  };
  return {
    companyId: company.id,
    person: { ...acting, kind: "buyer" },
    producer: { ...acting, kind: "producer" },
  };
}

/** Somebody of the Trade House who decides about money. */
export async function aFinancePerson(db: Db): Promise<Finance> {
  const user = await aPerson(db, "Finance", "finance");
  const { id, name, email } = user;
  return { kind: "finance", userId: id, name, email, memberships: [], activeCompanyId: null };
}

export async function aDirector(db: Db): Promise<Director> {
  const user = await aPerson(db, "Director", "director");
  const { id, name, email } = user;
  return { kind: "director", userId: id, name, email, memberships: [], activeCompanyId: null };
}

/** A published listing with 100 t in one lot, on sale since a week. */
async function aListing(db: Db, producerId: string, userId: string, options: OrderOptions) {
  const currency = options.currency ?? "USD";
  made += 1;
  const listing = await db.listing.create({
    data: {
      slug: `pomegranates-${made}`,
      producerId,
      commoditySlug: await someCommodity(db),
      status: "published",
      publishedAt: orderedAt,
    },
  });
  const title = { titleAz: "Nar", titleRu: "Гранаты", titleBe: "Гранаты", titleEn: "Pomegranates" };
  const revision = await db.listingRevision.create({
    data: {
      listingId: listing.id,
      number: 1,
      state: "approved",
      originalLang: "az",
      ...title,
      currency,
      incotermPlace: "Göyçay",
      createdById: userId,
      submittedAt: orderedAt,
      decidedAt: orderedAt,
    },
  });
  const price = await db.priceVersion.create({
    data: {
      listingId: listing.id,
      number: 1,
      state: "active",
      currency,
      tiers: { create: { fromG: 0n, priceE4: options.price ?? 12_500n } },
    },
  });
  const lot = await db.lot.create({
    data: {
      listingId: listing.id,
      number: 1,
      receivedG: kilograms(100_000),
      leftG: kilograms(100_000),
      createdAt: orderedAt,
      movements: { create: { kind: "in", grams: kilograms(100_000), at: orderedAt } },
    },
  });
  await db.listing.update({
    where: { id: listing.id },
    data: { publishedRevisionId: revision.id, activePriceId: price.id },
  });
  return { listing, revision, price, lot, title };
}

/** Any perishable one will do; the smallest reference data have at least this one. */
async function someCommodity(db: Db): Promise<string> {
  const known = await db.commodity.findFirst({ where: { perishable: true }, orderBy: { slug: "asc" } });
  if (known === null) throw new Error('an order needs commodities: freshDatabase({ data: "reference" })');
  return known.slug;
}

/** An order that a buyer has just placed: 20 t at 1.25 USD, its stock reserved. */
export async function aPlacedOrder(db: Db, options: OrderOptions = {}): Promise<Trade> {
  const now = options.now ?? orderedAt;
  const producer = await aCompany(
    db,
    "producer",
    options.stripeAccount === undefined ? {} : { stripeAccount: options.stripeAccount },
  );
  const buyer = await aCompany(db, "buyer");
  const goods = await aListing(db, producer.companyId, producer.producer.userId, options);
  const quantity = kilograms(options.kg ?? 20_000);
  const price = priceE4(options.price ?? 12_500n);
  const amount = lineTotal(price, quantity);
  made += 1;
  const number = `TH-2026-${String(900_000 + made)}`;
  const order = await db.order.create({
    data: {
      number,
      buyerId: buyer.companyId,
      producerId: producer.companyId,
      placedById: buyer.person.userId,
      currency: options.currency ?? "USD",
      incoterm: "FCA",
      incotermPlace: "Göyçay",
      paymentTerms: options.paymentTerms ?? "prepaid",
      paymentMethod: options.paymentMethod ?? "card",
      deliveryAddress: "Minsk",
      deliverFrom: new Date("2026-12-01T00:00:00Z"),
      deliverTo: new Date("2026-12-05T00:00:00Z"),
      totalAmount: amount,
      commissionBp: 300,
      rateE8: 327_000_000n,
      rateDate: new Date("2026-11-18T00:00:00Z"),
      rateSource: "test",
      placedAt: now,
      deadlineAt: new Date(now.getTime() + 48 * 3_600_000),
      lines: {
        create: {
          position: 1,
          listingId: goods.listing.id,
          revisionId: goods.revision.id,
          priceVersionId: goods.price.id,
          commoditySlug: goods.listing.commoditySlug,
          ...goods.title,
          quantityG: quantity,
          priceE4: price,
          amount,
          reservations: { create: { lotId: goods.lot.id, grams: quantity } },
        },
      },
      events: {
        create: {
          seq: 1,
          kind: "placed",
          toState: "placed",
          actorKind: "buyer",
          actorId: buyer.person.userId,
          at: now,
        },
      },
    },
  });
  await db.lot.update({
    where: { id: goods.lot.id },
    data: {
      reservedG: quantity,
      leftG: goods.lot.leftG - quantity,
      movements: { create: { kind: "reserve", grams: quantity, at: now } },
    },
  });
  return {
    orderId: order.id,
    number,
    listingId: goods.listing.id,
    buyer: buyer.person,
    producer: producer.producer,
  };
}

/** The same, confirmed by the producer: its first instalment is due and its proforma issued. */
export async function aConfirmedOrder(db: Db, options: OrderOptions = {}): Promise<Trade> {
  const trade = await aPlacedOrder(db, options);
  const by = { actor: "producer", kind: "producer", userId: trade.producer.userId } as const;
  const now = options.now ?? orderedAt;
  const moved = await inTransaction(db, (tx) =>
    moveOrder(tx, trade.orderId, { command: "confirm", by, now }),
  );
  if (!moved.ok) throw new Error(`the order was not confirmed: ${moved.refusal.code}`);
  return trade;
}

/** Brings an order to its end without its papers and trucks: what money does afterwards is the point. */
export async function completeOrder(db: Db, orderId: string, now: Date): Promise<void> {
  const event = { actorKind: "system", toState: "completed", kind: "completed", at: now } as const;
  await db.order.update({ where: { id: orderId }, data: { state: "completed", endedAt: now } });
  await db.orderEvent.create({ data: { orderId, seq: 99, ...event } });
}
