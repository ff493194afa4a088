/**
 * How fast orders are placed on one lot: `node bench/place-order.ts [orders]` (320). 32 buyers order at the use case; what
 * it is compared with are the very statements of those orders, recorded, sent again by the bare driver one after the
 * other on one connection to a copy of the same database. Both write to a durable PostgreSQL (fsync on) on this machine;
 * there is no pgbench among the tools, hence the loop. One JSON object: `ratio` is orders a second of ours by theirs.
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
import type { PlaceOrders } from "#app/usecases/orders/place-lines.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import {
  aBuyer,
  aShop,
  callAt,
  checkoutForm,
  granted,
  monday,
  putIntoBasket,
} from "#tests/support/order-world.ts";

const count = Number(process.argv[2] ?? 320);
const atOnce = 32;

type Statement = { readonly text: string; readonly values: unknown[] };

const dataDir = await mkdtemp(join(tmpdir(), "bench-orders-"));
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
const forms: { readonly buyer: Buyer; readonly form: PlaceOrders }[] = [];
for (let index = 0; index < count; index += 1) {
  const buyer = await aBuyer(market);
  await putIntoBasket(market, buyer, shop, 1_000);
  forms.push({ buyer, form: checkoutForm(buyer) });
}
await closeDatabase(market);
for (const copy of ["recorded", "sent_again", "ours"]) await admin(`CREATE DATABASE ${copy} TEMPLATE market`);

const recorded = await record();
const theirs = await sendAgain(recorded);
const ours = await placeAll(named("ours"), atOnce);
console.log(
  JSON.stringify({
    figure: "orders placed on one lot by 32 buyers, of the same statements one by one",
    ratio: Number((ours / theirs).toFixed(2)),
    perSecond: Math.round(ours),
    bare: Math.round(theirs),
    statements: Math.round(recorded.length / count),
    orders: count,
  }),
);
await server.stop();
await rm(dataDir, { recursive: true, force: true });

/** Orders a second. */
async function placeAll(url: string, workers: number): Promise<number> {
  const db = openDatabase({ url, poolSize: workers });
  await Promise.all(Array.from({ length: workers }, () => db.$queryRaw`SELECT pg_sleep(0.05)::text`));
  const waiting = [...forms];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      granted(await placeOrders(callAt(db, next.buyer, monday), next.form));
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: workers }, work));
  const seconds = (performance.now() - began) / 1_000;
  await closeDatabase(db);
  return count / seconds;
}

/** What one worker sends to the database while it places all orders. */
async function record(): Promise<Statement[]> {
  const statements: Statement[] = [];
  const send = pg.Client.prototype.query;
  const watched = function (this: pg.Client, ...args: Parameters<typeof send>) {
    const [query, values] = args as unknown[];
    if (typeof query === "string") statements.push({ text: query, values: (values as unknown[]) ?? [] });
    else if (typeof query === "object" && query !== null && "text" in query) {
      const { text, values: own } = query as { text: string; values?: unknown[] };
      statements.push({ text, values: own ?? (values as unknown[]) ?? [] });
    }
    return send.apply(this, args);
  };
  Object.assign(pg.Client.prototype, { query: watched });
  await placeAll(named("recorded"), 1);
  Object.assign(pg.Client.prototype, { query: send });
  return statements.filter(({ text }) => !text.includes("pg_sleep"));
}

/** The same on a copy, by the bare driver; prepared like those of the application. Orders a second. */
async function sendAgain(statements: readonly Statement[]): Promise<number> {
  const client = new pg.Client({ connectionString: named("sent_again") });
  await client.connect();
  const names = new Map<string, string>();
  const began = performance.now();
  for (const { text, values } of statements) {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    await client.query(values.length === 0 ? { text } : { name, text, values });
  }
  const seconds = (performance.now() - began) / 1_000;
  await client.end();
  return count / seconds;
}
