import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { CompanyKind, CompanyRole, CompanyState, StaffRole } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import { minor, priceE4 } from "#app/domain/money.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { tonnes } from "#app/domain/quantity.ts";

/** The instant at which most tests play: a Monday, noon in Minsk. */
export const monday = new Date("2026-11-23T09:00:00Z");

let made = 0;
/** Tells things of one run apart; the same in every run. */
const next = () => ++made;

type PersonTraits = {
  name?: string;
  email?: string;
  lang?: Lang;
  staffRole?: StaffRole | null;
  confirmed?: boolean;
};

/** Adds a person who can sign in, with a confirmed address; nobody knows the password. */
export function aPerson(db: Db, { confirmed = true, ...traits }: PersonTraits = {}) {
  const number = next();
  return db.user.create({
    data: {
      name: `Person ${number}`,
      email: `person-${number}@example.test`,
      passwordHash: "-",
      emailConfirmedAt: confirmed ? monday : null,
      createdAt: monday,
      ...traits,
    },
  });
}

type CompanyTraits = { kind?: CompanyKind; state?: CompanyState; legalName?: string; iban?: string };

/** Adds a company, verified unless said otherwise; its tax number has the right form, not the right check digit. */
export function aCompany(db: Db, { kind = "producer", state = "verified", ...traits }: CompanyTraits = {}) {
  const number = next();
  return db.company.create({
    data: {
      kind,
      state,
      slug: `company-${number}`,
      legalName: `Company ${number}`,
      country: kind === "producer" ? "AZ" : "BY",
      taxNumber: String((kind === "producer" ? 1_700_000_000 : 190_000_000) + number),
      address: "1 Market Street",
      createdAt: monday,
      verifiedAt: state === "verified" ? monday : null,
      ...traits,
    },
  });
}

/** Adds a person with a role in a company. */
export async function aMember(
  db: Db,
  company: { id: string },
  role: CompanyRole = "owner",
  traits: PersonTraits = {},
) {
  const person = await aPerson(db, traits);
  await db.membership.create({ data: { userId: person.id, companyId: company.id, role, createdAt: monday } });
  return person;
}

/** Adds a company together with its owner. */
export async function anOwnedCompany(db: Db, traits: CompanyTraits = {}) {
  const company = await aCompany(db, traits);
  return { company, owner: await aMember(db, company) };
}

type ListingTraits = {
  producerId: string;
  ownerId: string;
  status?: "draft" | "in_review" | "published";
  title?: string;
  commodity?: string;
};

/** Adds a listing of 20 t at 1.25 USD/kg with its revision; a published one has a price and a lot and is on sale. */
export async function aListing(
  db: Db,
  { producerId, ownerId, status = "published", ...traits }: ListingTraits,
) {
  const number = next();
  const { title = `Listing ${number}`, commodity = "pomegranate" } = traits;
  const titles = { titleAz: title, titleRu: title, titleBe: title, titleEn: title };
  const onSale = status === "published";
  const listing = await db.listing.create({
    data: {
      slug: `listing-${number}`,
      producerId,
      commoditySlug: commodity,
      status,
      offeredG: tonnes(20),
      availableFrom: toColumn(plainDate("2026-10-01")),
      availableTo: toColumn(plainDate("2027-02-28")),
      createdAt: monday,
      publishedAt: onSale ? monday : null,
    },
  });
  const revision = await db.listingRevision.create({
    data: {
      listingId: listing.id,
      number: 1,
      state: onSale ? "approved" : status === "in_review" ? "submitted" : "draft",
      originalLang: "az",
      ...titles,
      minimumOrderG: tonnes(1),
      incotermPlace: "Baku",
      proposedTiers: [{ fromG: String(tonnes(1)), priceE4: "12500" }],
      createdById: ownerId,
      createdAt: monday,
      submittedAt: status === "draft" ? null : monday,
    },
  });
  if (!onSale) return { listing, revision, price: null, lot: null };
  const price = await db.priceVersion.create({
    data: {
      listingId: listing.id,
      number: 1,
      state: "active",
      currency: "USD",
      createdAt: monday,
      tiers: { create: { fromG: tonnes(1), priceE4: priceE4(12_500n) } },
    },
  });
  const lot = await db.lot.create({
    data: {
      listingId: listing.id,
      number: 1,
      receivedG: tonnes(20),
      leftG: tonnes(20),
      createdAt: monday,
      movements: { create: { kind: "in", grams: tonnes(20), at: monday } },
    },
  });
  await db.listing.update({
    where: { id: listing.id },
    data: { publishedRevisionId: revision.id, activePriceId: price.id },
  });
  await inTransaction(db, (tx) => refreshCatalogueEntry(tx, listing.id, monday));
  return { listing, revision, price, lot };
}

type OrderTraits = {
  buyerId: string;
  placedById: string;
  sold: {
    listing: { id: string; producerId: string; commoditySlug: string };
    revision: { id: string };
    price: { id: string };
  };
  note?: string;
  address?: string;
};

/** Adds an order of 1 t for 1,250.00 USD, confirmed and waiting for its only instalment. */
export async function anOrder(
  db: Db,
  { buyerId, placedById, sold, note = "", address = "Minsk" }: OrderTraits,
) {
  const title = "Pomegranates";
  const { listing, revision, price } = sold;
  return db.order.create({
    data: {
      number: `TH-2026-${String(next()).padStart(6, "0")}`,
      buyerId,
      producerId: listing.producerId,
      placedById,
      state: "confirmed",
      currency: "USD",
      incoterm: "FCA",
      incotermPlace: "Baku",
      paymentTerms: "prepaid",
      paymentMethod: "card",
      deliveryAddress: address,
      deliverFrom: toColumn(plainDate("2026-12-07")),
      deliverTo: toColumn(plainDate("2026-12-14")),
      note,
      totalAmount: minor(125_000n),
      commissionBp: 300,
      rateE8: 330_000_000n,
      rateDate: toColumn(plainDate("2026-11-23")),
      rateSource: "NBRB",
      placedAt: monday,
      confirmedAt: monday,
      lines: {
        create: {
          position: 1,
          listingId: listing.id,
          revisionId: revision.id,
          priceVersionId: price.id,
          commoditySlug: listing.commoditySlug,
          titleAz: title,
          titleRu: title,
          titleBe: title,
          titleEn: title,
          quantityG: tonnes(1),
          priceE4: priceE4(12_500n),
          amount: minor(125_000n),
        },
      },
      events: {
        create: [
          { seq: 1, kind: "placed", toState: "placed", actorKind: "buyer", actorId: placedById, at: monday },
          {
            seq: 2,
            kind: "confirmed",
            fromState: "placed",
            toState: "confirmed",
            actorKind: "producer",
            at: monday,
          },
        ],
      },
      payments: { create: { seq: 1, amount: minor(125_000n), currency: "USD", dueOn: "confirmation" } },
    },
    include: { payments: true, lines: true },
  });
}
