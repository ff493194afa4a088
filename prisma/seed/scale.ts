/**
 * A market as large as one likes, to measure with: verified producers with published listings, buyers, and completed
 * orders with their stock and books. Written in bulk by the same tables, checks and triggers as the real ones, and made
 * of nothing but its numbers, so that it is the same everywhere.
 */
import type { Db, Tx } from "#app/db/client.server.ts";
import { bump, orderNumbers } from "#app/db/counters.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import { sql } from "#app/db/sql.server.ts";
import { minskDate, toColumn, yearOf } from "#app/domain/plain-date.ts";
import { keepWords } from "#app/usecases/moderation/keep-words.ts";
import { addGoods } from "./scale/add-goods.ts";
import { scaleBuyer, scaleFinanceRows, scaleProducer } from "./scale/companies.ts";
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
  await db.$transaction(
    async (tx) => {
      await insertRows(tx, "users", scaleFinanceRows(now));
      await addAll(tx, buyers);
    },
    { timeout: 60_000 },
  );
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
  await addGoods(tx, all, { rates: world.rates.rates, now, from });
  // As a submission does it: else a job of the server would catch up with it for hours while something is measured.
  await keepWords(
    tx,
    all.map(({ revisionId }) => revisionId),
  );
  await addOrders(tx, all, world, now, from);
  await bump(tx, "catalogue");
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
  const numbers = await orderNumbers(tx, sold.length);
  const orders = sold.map(({ goods, number, rate }, index) => {
    const buyer = scaleBuyer(number % BUYERS, now).facts;
    const orderNumber = `TH-${year}-${String(numbers[index]).padStart(6, "0")}`;
    return { goods, ...scaleOrder(number, { goods, buyer, number: orderNumber, rate, now }) };
  });
  // What was sold long ago was counted on top of what is left today; what came in first stays as it was.
  const grown = JSON.stringify(orders.map(({ goods, soldG }) => ({ id: goods.lot.id, g: soldG.toString() })));
  await tx.$executeRaw(sql`UPDATE lots SET corrected_g = corrected_g + sold.g, shipped_g = shipped_g + sold.g
    FROM jsonb_to_recordset(${grown}::jsonb) AS sold(id uuid, g bigint) WHERE lots.id = sold.id`);
  await insertRows(
    tx,
    "lot_movements",
    orders.map(({ goods, soldG }, index) => ({
      id: idOf(30, sold[index]?.number ?? 0),
      lot_id: goods.lot.id,
      kind: "correction",
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
