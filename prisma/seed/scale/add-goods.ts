/** The rows of listings on sale, written in bulk. */
import { catalogueRow } from "#app/db/catalogue-row.server.ts";
import type { Tx } from "#app/db/client.server.ts";
import { sql } from "#app/db/sql.server.ts";
import type { Rates } from "#app/domain/money.ts";
import { minskDate, toColumn } from "#app/domain/plain-date.ts";
import type { ScaleGoods } from "./goods.ts";
import type { Row } from "./insert-rows.ts";
import { idOf, insertRows } from "./insert-rows.ts";

const KIND_OF_MOVEMENT = 29;

/** Adds listings with their approved revisions, prices, lots and rows in the catalogue. */
export async function addGoods(
  tx: Tx,
  all: readonly ScaleGoods[],
  { rates, now, from }: { readonly rates: Rates; readonly now: Date; readonly from: number },
): Promise<void> {
  const today = minskDate(now);
  const at = (index: number) => from + index;
  await insertRows(tx, "listings", all.map(listingRow));
  await insertRows(tx, "listing_revisions", all.map(revisionRow));
  await insertRows(
    tx,
    "revision_photos",
    all.flatMap(({ revisionId, facts }, index) =>
      facts.revision.photos.map(({ pictureId }) => ({
        id: idOf(5, at(index)),
        revision_id: revisionId,
        picture_id: pictureId,
        position: 1,
      })),
    ),
  );
  await insertRows(
    tx,
    "revision_certificates",
    all.flatMap(({ revisionId, facts }, index) =>
      facts.revision.certificates.map((one, part) => ({
        id: idOf(6, at(index), part),
        revision_id: revisionId,
        kind: one.kind,
        number: one.number,
        issuer: one.issuer,
        issued_on: one.issuedOn,
        valid_until: one.validUntil,
        position: part + 1,
      })),
    ),
  );
  await insertRows(
    tx,
    "price_versions",
    all.map(({ id, priceId, facts, ownerId }) => ({
      id: priceId,
      listing_id: id,
      number: 1,
      state: "active",
      currency: facts.price.currency,
      created_at: facts.listing.publishedAt,
      created_by_id: ownerId,
    })),
  );
  await insertRows(
    tx,
    "price_tiers",
    all.flatMap(({ priceId, facts }) =>
      facts.price.tiers.map(({ fromG, priceE4 }) => ({
        price_id: priceId,
        from_g: fromG,
        price_e4: priceE4,
      })),
    ),
  );
  await insertRows(
    tx,
    "lots",
    all.map(({ lot }) => lotRow(lot)),
  );
  await insertRows(
    tx,
    "lot_movements",
    all.map(({ lot }, index) => ({
      id: idOf(KIND_OF_MOVEMENT, at(index)),
      lot_id: lot.id,
      kind: "in",
      grams: lot.receivedG,
      at: lot.createdAt,
    })),
  );
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return;
  // Photos and certificates can only be added to a draft; now it is the revision that was approved.
  await tx.$executeRaw(sql`UPDATE listing_revisions SET state = 'approved', submitted_at = created_at, decided_at = created_at
    WHERE id BETWEEN ${first.revisionId}::uuid AND ${last.revisionId}::uuid`);
  await tx.$executeRaw(sql`UPDATE listings SET status = 'published', published_revision_id = revision.id, active_price_id = price.id
    FROM listing_revisions revision, price_versions price
    WHERE revision.listing_id = listings.id AND price.listing_id = listings.id
      AND listings.id BETWEEN ${first.id}::uuid AND ${last.id}::uuid`);
  await insertRows(
    tx,
    "catalogue_entries",
    all.map(({ id, facts }) => inColumns({ listingId: id, ...catalogueRow(facts, rates, today, now) })),
  );
}

/** The columns of a row that was made for the query builder. */
function inColumns(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

function listingRow({ id, facts }: ScaleGoods): Row {
  return {
    id,
    slug: facts.listing.slug,
    producer_id: facts.producer.id,
    commodity_slug: facts.commodity.slug,
    available_from: facts.listing.availableFrom,
    available_to: facts.listing.availableTo,
    created_at: facts.listing.publishedAt,
    published_at: facts.listing.publishedAt,
    updated_at: facts.listing.publishedAt,
  };
}

function revisionRow({ id, revisionId, facts, harvest, leadTimeDays, ownerId }: ScaleGoods): Row {
  const { revision } = facts;
  return {
    id: revisionId,
    listing_id: id,
    number: 1,
    state: "draft",
    original_lang: "az",
    title_az: revision.titleAz,
    title_ru: revision.titleRu,
    title_be: revision.titleBe,
    title_en: revision.titleEn,
    variety: revision.variety,
    grade: revision.grade,
    region_slug: revision.regionSlug,
    harvest_from: toColumn(harvest.from),
    harvest_to: toColumn(harvest.to),
    minimum_order_g: revision.minimumOrderG,
    currency: facts.price.currency,
    incoterm: revision.incoterm,
    incoterm_place: revision.incotermPlace,
    lead_time_days: leadTimeDays,
    created_at: facts.listing.publishedAt,
    created_by_id: ownerId,
  };
}

function lotRow(lot: ScaleGoods["lot"]): Row {
  return {
    id: lot.id,
    listing_id: lot.listingId,
    number: lot.number,
    expected: lot.expected,
    harvested_on: lot.harvestedOn,
    origin: lot.origin,
    received_g: lot.receivedG,
    left_g: lot.leftG,
    created_at: lot.createdAt,
  };
}
