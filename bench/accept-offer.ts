/**
 * How fast offers for one lot are accepted: `node bench/accept-offer.ts [offers]` (160). 32 buyers accept offers of a
 * tonne each, drawn on the same lot, at the use case; what it is compared with are the same acceptances one after the
 * other on a copy of the same database, on the same machine, with a durable PostgreSQL. One JSON object: `ratio` is
 * acceptances a second of 32 at once by those of one; whatever all of them wait for keeps it near 1.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { acceptOffer } from "#app/usecases/quotations/accept-offer.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { aBuyer, aShop, callAt, granted, monday } from "#tests/support/order-world.ts";
import { aRequested, aWish, offer } from "#tests/support/quotation-world.ts";

const count = Number(process.argv[2] ?? 160);
const atOnce = 32;

const dataDir = await mkdtemp(join(tmpdir(), "bench-offers-"));
const server = await startEmbedded({ dataDir, durable: true });
const named = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
const admin = async (sql: string) => {
  const client = new pg.Client({ connectionString: named("postgres") });
  await client.connect();
  await client.query(sql);
  await client.end();
};

await admin("CREATE DATABASE market");
await migrate(named("market"));
const market = openDatabase({ url: named("market") });
await seedReference(market);
const shop = await aShop(market);
granted(
  await changeStock(callAt(market, shop.producer), shop.listingId, {
    quantity: tonnes(count * 2),
    availableFrom: null,
    availableTo: null,
    reason: "counted",
  }),
);
const offered: { readonly buyer: Buyer; readonly quotationId: string }[] = [];
for (let index = 0; index < count; index += 1) {
  const buyer = await aBuyer(market);
  const quotationId = await aRequested(market, buyer, shop, aWish({ quantity: tonnes(1) }));
  await offer(market, shop.producer, quotationId, { quantity: tonnes(1) });
  offered.push({ buyer, quotationId });
}
await closeDatabase(market);
for (const copy of ["one_by_one", "together"]) await admin(`CREATE DATABASE ${copy} TEMPLATE market`);

const single = await acceptAll(named("one_by_one"), 1);
const together = await acceptAll(named("together"), atOnce);
console.log(
  JSON.stringify({
    figure: "offers on one lot accepted by 32 buyers at once, of the same one by one",
    ratio: Number((together / single).toFixed(2)),
    perSecond: Math.round(together),
    oneByOne: Math.round(single),
    offers: count,
  }),
);
await server.stop();
await rm(dataDir, { recursive: true, force: true });

/** Acceptances a second. */
async function acceptAll(url: string, workers: number): Promise<number> {
  const db = openDatabase({ url, poolSize: workers });
  await Promise.all(Array.from({ length: workers }, () => db.$queryRaw`SELECT pg_sleep(0.05)::text`));
  const waiting = [...offered];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      granted(await acceptOffer(callAt(db, next.buyer, monday), next.quotationId, {}));
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: workers }, work));
  const seconds = (performance.now() - began) / 1_000;
  await closeDatabase(db);
  return count / seconds;
}
