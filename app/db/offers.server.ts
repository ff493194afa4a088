import type { CompanyKind, CompanyState } from "#app/domain/actor.ts";
import { mayImportAlcohol } from "#app/domain/companies/alcohol-right.ts";
import type { AcceptedPaper, CompanyPaperKind } from "#app/domain/companies/papers.ts";
import type { TrustedCompany } from "#app/domain/companies/trade-stop.ts";
import type { CompanyCheckKind } from "#app/domain/company-checks.ts";
import type { Incoterm } from "#app/domain/incoterms.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import type { PriceTier } from "#app/domain/listings/price.ts";
import type { ListingStatus } from "#app/domain/listings/states.ts";
import type { Lot } from "#app/domain/lots/lot.ts";
import type { Currency } from "#app/domain/money.ts";
import { priceE4 } from "#app/domain/money.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { grams } from "#app/domain/quantity.ts";
import type { Db, Tx } from "./client.server.ts";
import { Prisma } from "./generated/client.ts";

/** A company that wants to order, as far as its orders depend on it. */
export type OrderingCompany = {
  readonly trust: TrustedCompany;
  readonly legalName: string;
  readonly address: string;
  readonly mayImportAlcohol: boolean;
};

/** A listing as somebody who wants to order from it needs it: what is published and priced, and its lots. */
export type OfferedListing = {
  readonly id: string;
  readonly slug: string;
  readonly status: ListingStatus;
  readonly availableFrom: PlainDate | null;
  readonly availableTo: PlainDate | null;
  readonly producer: {
    readonly id: string;
    readonly legalName: string;
    readonly trust: TrustedCompany;
    readonly papers: readonly AcceptedPaper[];
  };
  readonly commodity: {
    readonly slug: string;
    readonly categorySlug: string;
    readonly perishable: boolean;
    readonly stateAlcoholRight: boolean;
  };
  readonly lots: readonly Lot[];
  /** The published revision; null: nothing was published yet. */
  readonly revision: {
    readonly id: string;
    readonly titleAz: string;
    readonly titleRu: string;
    readonly titleBe: string;
    readonly titleEn: string;
    readonly variety: string;
    readonly grade: string;
    readonly packaging: string;
    readonly incoterm: Incoterm;
    readonly place: string;
    readonly minimumOrder: Grams;
    readonly leadTimeDays: number;
    readonly certificates: readonly {
      readonly kind: CertificateKind;
      readonly validUntil: PlainDate | null;
    }[];
  } | null;
  readonly price: {
    readonly id: string;
    readonly currency: Currency;
    readonly tiers: readonly PriceTier[];
  } | null;
};

type CheckRow = { kind: CompanyCheckKind; checkedAt: string; validUntil: PlainDate | null };

type BuyerRow = {
  kind: CompanyKind;
  state: CompanyState;
  legalName: string;
  address: string;
  alcoholRight: boolean;
  checks: CheckRow[];
};

type ListingRow = {
  id: string;
  slug: string;
  status: ListingStatus;
  available_from: PlainDate | null;
  available_to: PlainDate | null;
  producer: { id: string; kind: CompanyKind; state: CompanyState; legalName: string; checks: CheckRow[] };
  papers: { kind: CompanyPaperKind; validUntil: PlainDate | null }[];
  commodity: OfferedListing["commodity"];
  lots: {
    id: string;
    expected: boolean;
    harvestedOn: PlainDate | null;
    bestBefore: PlainDate | null;
    left: string;
    recalled: boolean;
  }[];
  revision:
    | (Omit<NonNullable<OfferedListing["revision"]>, "minimumOrder"> & { readonly minimumOrder: string })
    | null;
  price: { id: string; currency: Currency; tiers: { from: string; price: string }[] } | null;
};

const checksOf = (company: Prisma.Sql) => Prisma.sql`COALESCE((
  SELECT json_agg(json_build_object('kind', k.kind, 'checkedAt', k.checked_at, 'validUntil', k.valid_until))
  FROM company_checks AS k WHERE k.company_id = ${company}), '[]')`;

/**
 * What a company needs to know to order from these listings, read in one statement however many they are: it is asked
 * in every order placed, while the goods are kept from changing. Throws when there is no such company; listings that
 * do not exist are left out.
 */
export async function readOffers(tx: Db | Tx, companyId: string, listingIds: readonly string[], now: Date) {
  const [row] = await tx.$queryRaw<{ buyer: BuyerRow; listings: ListingRow[] | null }[]>(Prisma.sql`
    SELECT json_build_object('kind', b.kind, 'state', b.state, 'legalName', b.legal_name, 'address', b.address,
        'alcoholRight', b.alcohol_right, 'checks', ${checksOf(Prisma.sql`b.id`)}) AS buyer,
      (SELECT json_agg(o) FROM (${listingsOf(listingIds)}) AS o) AS listings
    FROM companies AS b WHERE b.id = ${companyId}::uuid`);
  if (row === undefined) throw new Error(`there is no company ${companyId}`);
  const listings = (row.listings ?? []).map(listingFrom);
  return {
    buyer: buyerFrom(row.buyer, minskDate(now)),
    listings: new Map(listings.map((listing) => [listing.id, listing])),
  };
}

const listingsOf = (ids: readonly string[]) => Prisma.sql`
    SELECT l.id, l.slug, l.status::text, l.available_from::text, l.available_to::text,
      json_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'legalName', p.legal_name,
        'checks', ${checksOf(Prisma.sql`p.id`)}) AS producer,
      COALESCE((SELECT json_agg(json_build_object('kind', a.kind, 'validUntil', a.valid_until))
        FROM company_papers AS a WHERE a.company_id = p.id AND a.state = 'accepted'), '[]') AS papers,
      json_build_object('slug', c.slug, 'categorySlug', c.category_slug, 'perishable', c.perishable,
        'stateAlcoholRight', c.state_alcohol_right) AS commodity,
      COALESCE((SELECT json_agg(json_build_object('id', o.id, 'expected', o.expected, 'harvestedOn', o.harvested_on,
          'bestBefore', o.best_before, 'left', o.left_g::text, 'recalled', o.recalled_at IS NOT NULL))
        FROM lots AS o WHERE o.listing_id = l.id), '[]') AS lots,
      CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'titleAz', r.title_az, 'titleRu', r.title_ru,
        'titleBe', r.title_be, 'titleEn', r.title_en, 'variety', r.variety, 'grade', r.grade,
        'packaging', r.packaging, 'incoterm', r.incoterm, 'place', r.incoterm_place,
        'minimumOrder', r.minimum_order_g::text, 'leadTimeDays', r.lead_time_days,
        'certificates', COALESCE((SELECT json_agg(json_build_object('kind', t.kind, 'validUntil', t.valid_until))
          FROM revision_certificates AS t WHERE t.revision_id = r.id), '[]')) END AS revision,
      CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'currency', v.currency,
        'tiers', COALESCE((SELECT json_agg(json_build_object('from', s.from_g::text, 'price', s.price_e4::text)
            ORDER BY s.from_g)
          FROM price_tiers AS s WHERE s.price_id = v.id), '[]')) END AS price
    FROM listings AS l
    JOIN companies AS p ON p.id = l.producer_id
    JOIN commodities AS c ON c.slug = l.commodity_slug
    LEFT JOIN listing_revisions AS r ON r.id = l.published_revision_id
    LEFT JOIN price_versions AS v ON v.id = l.active_price_id
    WHERE l.id = ANY(${[...new Set(ids)]}::uuid[])`;

function buyerFrom(row: BuyerRow, today: PlainDate): OrderingCompany {
  const trust = trustIn(row);
  return {
    trust,
    legalName: row.legalName,
    address: row.address,
    mayImportAlcohol: mayImportAlcohol({ alcoholRight: row.alcoholRight, checks: trust.checks }, today),
  };
}

function trustIn({ kind, state, checks }: Pick<BuyerRow, "kind" | "state" | "checks">): TrustedCompany {
  return {
    kind,
    state,
    checks: checks.map(({ kind: looked, checkedAt, validUntil }) => ({
      kind: looked,
      checkedOn: minskDate(new Date(checkedAt)),
      validUntil,
    })),
  };
}

function listingFrom(row: ListingRow): OfferedListing {
  const { revision, price, producer } = row;
  return {
    id: row.id,
    slug: row.slug,
    status: row.status,
    availableFrom: row.available_from,
    availableTo: row.available_to,
    producer: {
      id: producer.id,
      legalName: producer.legalName,
      trust: trustIn(producer),
      papers: row.papers,
    },
    commodity: row.commodity,
    lots: row.lots.map(({ left, ...lot }) => ({ ...lot, left: grams(BigInt(left)) })),
    revision: revision && { ...revision, minimumOrder: grams(BigInt(revision.minimumOrder)) },
    price: price && {
      id: price.id,
      currency: price.currency,
      tiers: price.tiers.map(({ from, price: each }) => ({
        from: grams(BigInt(from)),
        price: priceE4(BigInt(each)),
      })),
    },
  };
}
