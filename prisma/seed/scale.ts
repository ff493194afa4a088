/**
 * A market as large as one likes, to measure with: verified producers with published listings, buyers, and completed
 * orders with their stock and books. Written in bulk by the same tables, checks and triggers as the real ones, and made
 * of nothing but its numbers, so that it is the same everywhere.
 */
import { catalogueRow } from "#app/db/catalogue-row.server.ts";
import type { Db, Tx } from "#app/db/client.server.ts";
import { bump } from "#app/db/counters.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { minskDate, toColumn, yearOf } from "#app/domain/plain-date.ts";
import { scaleBuyer, scaleProducer } from "./scale/companies.ts";
import type { KnownGoods, KnownPlace, ScaleGoods } from "./scale/goods.ts";
import { scaleGoods } from "./scale/goods.ts";
import type { Row } from "./scale/insert-rows.ts";
import { idOf, insertRows } from "./scale/insert-rows.ts";
import type { FrozenRate } from "./scale/orders.ts";
import { scaleOrder } from "./scale/orders.ts";

export type ScaleOptions = {
  /** How many listings there shall be of this kind; those that are there already are kept. */
  readonly listings: number;
  readonly now: Date;
  /** The picture that goods of a commodity show. */
  readonly pictureOf: (commodity: string) => string | null;
  readonly report?: (done: number) => void;
};

const LISTINGS_AT_ONCE = 2_000;
const LISTINGS_OF_A_PRODUCER = 25;
const LISTINGS_TO_AN_ORDER = 20;
const BUYERS = 200;
const KIND_OF_MOVEMENT = 29;

type World = {
  readonly goods: readonly KnownGoods[];
  readonly places: readonly KnownPlace[];
  readonly rates: Awaited<ReturnType<typeof ratesOn>>;
};

/** Fills the database; resolves to how many listings it added. A run that was cut short goes on where it ended. */
export async function seedScale(db: Db, options: ScaleOptions): Promise<number> {
  const world = await readWorld(db, options.now);
  const [known] = await db.$queryRaw<{ count: bigint }[]>(
    sql`SELECT count(*) FROM listings WHERE id >= ${idOf(1, 0)}::uuid AND id < ${idOf(2, 0)}::uuid`,
  );
  const begin = Number(known?.count ?? 0n);
  await addBuyers(db, options.now);
  for (let from = begin; from < options.listings; from += LISTINGS_AT_ONCE) {
    const to = Math.min(from + LISTINGS_AT_ONCE, options.listings);
    await db.$transaction((tx) => addListings(tx, world, options, from, to), { timeout: 120_000 });
    options.report?.(to);
  }
  await db.$executeRaw(sql`ANALYZE`);
  return Math.max(0, options.listings - begin);
}

async function readWorld(db: Db, now: Date): Promise<World> {
  const [goods, places, rates] = await Promise.all([
    db.commodity.findMany({
      where: { stateAlcoholRight: false, tobaccoRules: false, veterinary: false },
      include: { words: { select: { folded: true } }, category: { select: { nameEn: true } } },
      orderBy: { slug: "asc" },
    }),
    db.region.findMany({ orderBy: { position: "asc" } }),
    ratesOn(db, minskDate(now)),
  ]);
  if (goods.length === 0) throw new Error("There are no commodities: fill in the reference data first.");
  return { goods, places, rates };
}

async function addBuyers(db: Db, now: Date): Promise<void> {
  const known = await db.company.count({ where: { id: idOf(11, 0) } });
  if (known > 0) return;
  const buyers = Array.from({ length: BUYERS }, (_, index) => scaleBuyer(index, now).tables);
  await db.$transaction((tx) => addAll(tx, buyers), { timeout: 60_000 });
}

/** Adds rows by table; every set names its tables in the order in which they depend on each other. */
async function addAll(tx: Tx, sets: readonly Readonly<Record<string, readonly Row[]>>[]): Promise<void> {
  for (const table of Object.keys(sets[0] ?? {})) {
    await insertRows(
      tx,
      table,
      sets.flatMap((set) => set[table] ?? []),
    );
  }
}

async function addListings(
  tx: Tx,
  world: World,
  options: ScaleOptions,
  from: number,
  to: number,
): Promise<void> {
  const { now, pictureOf } = options;
  const firstProducer = Math.ceil(from / LISTINGS_OF_A_PRODUCER);
  const newProducers = Math.ceil(to / LISTINGS_OF_A_PRODUCER) - firstProducer;
  const producers = Array.from(
    { length: newProducers },
    (_, index) => scaleProducer(firstProducer + index, world.places, now).tables,
  );
  await addAll(tx, producers);
  const all = Array.from({ length: to - from }, (_, at) => {
    const index = from + at;
    // The same commodity never twice in a row, and every producer has a few kinds.
    const goods = world.goods[(index * 7 + Math.floor(index / LISTINGS_OF_A_PRODUCER)) % world.goods.length];
    if (goods === undefined) throw new Error("there are no commodities");
    const producer = scaleProducer(Math.floor(index / LISTINGS_OF_A_PRODUCER), world.places, now).facts;
    return scaleGoods(index, { goods, producer, pictureId: pictureOf(goods.slug), now });
  });
  await addGoods(tx, all, world, options, from);
  await addOrders(tx, all, world, now, from);
  await bump(tx, "catalogue");
}

async function addGoods(
  tx: Tx,
  all: readonly ScaleGoods[],
  world: World,
  { now }: ScaleOptions,
  from: number,
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
    all.map(({ id, facts }) =>
      inColumns({ listingId: id, ...catalogueRow(facts, world.rates.rates, today, now) }),
    ),
  );
}

async function addOrders(
  tx: Tx,
  all: readonly ScaleGoods[],
  world: World,
  now: Date,
  from: number,
): Promise<void> {
  const sold = all.flatMap((goods, index) => {
    const number = from + index;
    const rate = rateOf(world, goods, now);
    return number % LISTINGS_TO_AN_ORDER === 0 && rate !== null ? [{ goods, number, rate }] : [];
  });
  if (sold.length === 0) return;
  const year = yearOf(minskDate(now));
  const series = await tx.numberSeries.upsert({
    where: { kind_year: { kind: "order", year } },
    create: { kind: "order", year, last: sold.length },
    update: { last: { increment: sold.length } },
  });
  const orders = sold.map(({ goods, number, rate }, index) => {
    const taken = series.last - sold.length + index + 1;
    const buyer = scaleBuyer(number % BUYERS, now).facts;
    const orderNumber = `TH-${year}-${String(taken).padStart(6, "0")}`;
    return { goods, ...scaleOrder(number, { goods, buyer, number: orderNumber, rate, now }) };
  });
  // What was sold long ago came in on top of what is left today.
  const grown = JSON.stringify(orders.map(({ goods, soldG }) => ({ id: goods.lot.id, g: soldG.toString() })));
  await tx.$executeRaw(sql`UPDATE lots SET received_g = received_g + sold.g, shipped_g = shipped_g + sold.g
    FROM jsonb_to_recordset(${grown}::jsonb) AS sold(id uuid, g bigint) WHERE lots.id = sold.id`);
  await insertRows(
    tx,
    "lot_movements",
    orders.map(({ goods, soldG }, index) => ({
      id: idOf(30, sold[index]?.number ?? 0),
      lot_id: goods.lot.id,
      kind: "in",
      grams: soldG,
      at: goods.lot.createdAt,
    })),
  );
  await addAll(
    tx,
    orders.map(({ tables }) => tables),
  );
}

function rateOf({ rates }: World, { facts }: ScaleGoods, now: Date): FrozenRate | null {
  const { currency } = facts.price;
  if (currency === "BYN") return { rateE8: 100_000_000n, date: toColumn(minskDate(now)), source: "" };
  const known = rates.published[currency];
  return known === undefined
    ? null
    : { rateE8: known.rate, date: toColumn(known.date), source: known.source };
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
