/**
 * How fast orders are placed from basket to placed: `node bench/orders-over-http.ts [orders]` (480). The built server, a
 * process of its own on a durable PostgreSQL, gets the checkout forms of as many signed-in buyers, 32 at once; every one
 * has 1 t of the same lot in the basket. Then the same of a listing with 50 t, 200 buyers at once: exactly 50 are sold.
 * One JSON object a line. The server, its database and what drives it share the machine.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { startEmbedded } from "#app/db/embedded.server.ts";
import type { Buyer } from "#app/domain/actor.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { tonnes } from "#app/domain/quantity.ts";
import { changeStock } from "#app/usecases/listings/change-stock.ts";
import { hashPassword } from "#app/usecases/people/hash-password.ts";
import { migrate } from "#prisma/migrate.ts";
import { seedReference } from "#prisma/seed/reference.ts";
import { aBuyer, aShop, callAt, granted, putIntoBasket } from "#tests/support/order-world.ts";
import { freePort } from "./market.ts";

const count = Number(process.argv[2] ?? 480);
const password = "the password of the benchmarks";
const small = { tonnes: 50, buyers: 200 } as const;

const dataDir = await mkdtemp(join(tmpdir(), "bench-http-"));
const database = await startEmbedded({ dataDir, durable: true });
await migrate(database.url);
const db = openDatabase({ url: database.url });
await seedReference(db);
const plenty = await filled(db, count, count + 1);
const scarce = await filled(db, small.buyers, small.tonnes);

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ["--max-semi-space-size=8", "app/server.ts"], {
  cwd: join(import.meta.dirname, ".."),
  env: {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: database.url,
    DATA_DIR: join(dataDir, "house"),
    PORT: String(port),
    PUBLIC_URL: url,
    SESSION_SECRET: "the secret of the benchmarks that nobody needs to guess",
    STRIPE_SECRET_KEY: "sk_test_nothing",
    STRIPE_WEBHOOK_SECRET: "whsec_nothing",
    LOG_LEVEL: "warn",
    RATE_LIMIT_FACTOR: "0",
  },
  stdio: ["ignore", "ignore", "inherit"],
});
while ((await fetch(`${url}/readyz`).catch(() => null))?.ok !== true)
  await new Promise((resolve) => setTimeout(resolve, 100));

const agent = new Agent({ keepAlive: true, maxSockets: small.buyers });
const cookies = new Map<string, string>();
for (const buyer of [...plenty, ...scarce]) cookies.set(buyer.userId, await signIn(buyer.email));

const warm = plenty.splice(0, Math.min(60, count >> 2));
await placeAll(warm, 32);
const first = await placeAll(plenty, 32);
console.log(
  JSON.stringify({
    figure: "orders a second over HTTP, from basket to placed, 32 buyers on one lot",
    perSecond: Number(first.perSecond.toFixed(1)),
    p95Ms: Math.round(first.p95),
    orders: first.statuses.get(303) ?? 0,
    others: plenty.length - (first.statuses.get(303) ?? 0),
  }),
);
const rush = await placeAll(scarce, small.buyers);
const sold = await db.order.count({ where: { buyerId: { in: scarce.map(({ companyId }) => companyId) } } });
console.log(
  JSON.stringify({
    figure: `${small.buyers} buyers at once for ${small.tonnes} t, each 1 t`,
    sold,
    toldKindly: rush.statuses.get(409) ?? 0,
    serverErrors: [...rush.statuses].reduce((sum, [status, n]) => (status >= 500 ? sum + n : sum), 0),
    statuses: Object.fromEntries(rush.statuses),
    p95Ms: Math.round(rush.p95),
  }),
);
agent.destroy();
await closeDatabase(db);
server.kill("SIGTERM");
if (server.exitCode === null) await once(server, "exit");
await database.stop();
await rm(dataDir, { recursive: true, force: true });

/** Buyers who can sign in, each with 1 t of the same goods in the basket, of which there are so many tonnes. */
async function filled(market: Db, buyers: number, stock: number): Promise<Buyer[]> {
  const now = new Date();
  const shop = await aShop(market);
  granted(
    await changeStock(callAt(market, shop.producer, now), shop.listingId, {
      quantity: tonnes(stock),
      availableFrom: null,
      availableTo: null,
      reason: "counted",
    }),
  );
  const passwordHash = await hashPassword(password);
  const people: Buyer[] = [];
  for (let index = 0; index < buyers; index += 1) {
    const buyer = await aBuyer(market);
    await market.user.update({ where: { id: buyer.userId }, data: { passwordHash } });
    await putIntoBasket(market, buyer, shop, 1_000);
    people.push(buyer);
  }
  return people;
}

async function signIn(email: string): Promise<string> {
  const answer = await send("/ru/sign-in", new URLSearchParams({ form: "sign-in", email, password }), "");
  const cookie = answer.cookie;
  if (cookie === undefined) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookie;
}

/** Sends the checkout form of every buyer, so many at once. */
async function placeAll(people: readonly Buyer[], atOnce: number) {
  const today = minskDate(new Date());
  const statuses = new Map<number, number>();
  const times: number[] = [];
  const waiting = [...people];
  const work = async (): Promise<void> => {
    for (let buyer = waiting.pop(); buyer !== undefined; buyer = waiting.pop()) {
      const form = new URLSearchParams({
        form: "place-orders",
        formToken: `bench-form-token-${buyer.userId}`,
        deliveryAddress: "220004 Minsk, Market Street 1",
        deliverFrom: addDays(today, 10),
        deliverTo: addDays(today, 17),
        paymentTerms: "prepaid",
        paymentMethod: "bank_transfer",
      });
      const began = performance.now();
      const { status } = await send("/ru/buyer/checkout", form, cookies.get(buyer.userId) ?? "");
      times.push(performance.now() - began);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const perSecond = people.length / ((performance.now() - began) / 1_000);
  times.sort((a, b) => a - b);
  return { perSecond, statuses, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

/** Posts a form as a browser does; follows nothing. */
function send(path: string, form: URLSearchParams, cookie: string) {
  const body = form.toString();
  return new Promise<{ status: number; cookie: string | undefined }>((resolve, reject) => {
    const sent = request(
      url + path,
      {
        agent,
        method: "POST",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
          Origin: url,
          Cookie: cookie,
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0],
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
