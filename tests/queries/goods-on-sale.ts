import { refreshCatalogueEntry } from "#app/db/catalogue-entry.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { addLot } from "#app/db/stock.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import type { Currency } from "#app/domain/money.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { grams } from "#app/domain/quantity.ts";

/** 23 November 2026, noon in Minsk. */
export const now = new Date("2026-11-23T09:00:00Z");

/** Goods as a test wants them; what it does not say is ordinary. */
export type GoodsWanted = {
  readonly commodity?: string;
  readonly slug?: string;
  readonly variety?: string;
  readonly title?: string;
  readonly region?: string | null;
  readonly priceE4?: bigint;
  readonly currency?: Currency;
  readonly minimumKg?: number;
  readonly stockKg?: number;
  readonly window?: readonly [from: string, to: string] | null;
  readonly expected?: boolean;
  readonly incoterm?: Incoterm;
  readonly place?: string;
  readonly certificates?: readonly CertificateKind[];
  readonly certificatesUntil?: string;
  readonly publishedAt?: Date;
  readonly tiers?: readonly (readonly [fromKg: number, priceE4: bigint])[];
  readonly customsCode?: string;
};

let made = 0;

/** A verified producer; its checks are as of 12 October 2026. */
export async function aProducer(db: Db, name = "Göyçay Nar MMC"): Promise<string> {
  made += 1;
  const at = new Date("2026-10-12T09:00:00Z");
  const staff = await db.user.create({
    data: { email: `staff${made}@test.test`, name: "Staff", passwordHash: "-", staffRole: "moderator" },
  });
  const { id } = await db.company.create({
    data: {
      slug: `producer-${made}`,
      kind: "producer",
      state: "verified",
      legalName: name,
      country: "AZ",
      taxNumber: String(1_000_000_000 + made),
      regionSlug: "goychay",
      businessType: "grower",
      verifiedAt: at,
      checks: {
        create: {
          kind: "tax_number",
          checkedAt: at,
          checkedById: staff.id,
          validUntil: toColumn(plainDate("2027-10-12")),
        },
      },
    },
  });
  return id;
}

const kg = (value: number): bigint => BigInt(value) * 1000n;

/** Puts goods on sale as a moderator's approval leaves them. Resolves to the listing's id and slug. */
export async function putOnSale(
  db: Db,
  producerId: string,
  goods: GoodsWanted = {},
): Promise<{ id: string; slug: string }> {
  made += 1;
  const slug = goods.slug ?? `${goods.commodity ?? "pomegranate"}-${made}`;
  const window = goods.window === undefined ? (["2026-10-05", "2027-02-20"] as const) : goods.window;
  const dates = {
    availableFrom: window === null ? null : toColumn(plainDate(window[0])),
    availableTo: window === null ? null : toColumn(plainDate(window[1])),
  };
  const tiers = goods.tiers ?? [[0, goods.priceE4 ?? 11_000n]];
  const publishedAt = goods.publishedAt ?? new Date(now.getTime() - made * 60_000);
  const listing = await db.listing.create({
    data: { slug, producerId, commoditySlug: goods.commodity ?? "pomegranate", ...dates },
  });
  const revision = await db.listingRevision.create({
    data: {
      listingId: listing.id,
      number: 1,
      originalLang: "az",
      titleAz: goods.title ?? "",
      variety: goods.variety ?? "",
      regionSlug: goods.region === undefined ? "goychay" : goods.region,
      minimumOrderG: kg(goods.minimumKg ?? 5_000),
      currency: goods.currency ?? "USD",
      incoterm: goods.incoterm ?? "FCA",
      incotermPlace: goods.place ?? "Göyçay",
      leadTimeDays: 4,
      specification: goods.customsCode === undefined ? {} : { customsCode: goods.customsCode },
      createdById: listing.id,
      certificates: {
        create: (goods.certificates ?? []).map((kind, position) => ({
          kind,
          position,
          validUntil: toColumn(plainDate(goods.certificatesUntil ?? "2027-06-01")),
        })),
      },
    },
  });
  const price = await db.priceVersion.create({
    data: {
      listingId: listing.id,
      number: 1,
      state: "active",
      currency: goods.currency ?? "USD",
      tiers: { create: tiers.map(([from, priceE4]) => ({ fromG: kg(from), priceE4 })) },
    },
  });
  await db.listing.update({
    where: { id: listing.id },
    data: { status: "published", publishedAt, publishedRevisionId: revision.id, activePriceId: price.id },
  });
  await inTransaction(db, async (tx) => {
    if ((goods.stockKg ?? 100_000) > 0) {
      await addLot(
        tx,
        {
          listingId: listing.id,
          expected: goods.expected ?? false,
          harvestedOn: null,
          bestBefore: null,
          origin: "",
          quantity: grams(kg(goods.stockKg ?? 100_000)),
        },
        { actorId: null, now },
      );
    }
    await refreshCatalogueEntry(tx, listing.id, now);
  });
  return { id: listing.id, slug };
}
