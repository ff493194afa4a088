import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { readSettings } from "#app/config/env.server.ts";
import type { Db } from "#app/db/client.server.ts";
import { closeDatabase, openDatabase } from "#app/db/client.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { ok } from "#app/domain/result.ts";
import type { LoadContext } from "#app/http/house.ts";
import { openRateLimits } from "#app/http/rate-limits.server.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { loader as orders } from "#app/routes/api/orders.ts";
import { monday } from "#tests/support/builders.ts";
import type { FreshDatabase } from "#tests/support/database.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { quietOutside } from "#tests/support/quiet-outside.ts";

let fresh: FreshDatabase;
/** The house's own connections: a statement has a twentieth of a second instead of fifteen. */
let hurried: Db;

beforeEach(async () => {
  fresh = await freshDatabase();
  hurried = openDatabase({ url: fresh.url, statementTimeoutMs: 50 });
});
afterEach(async () => {
  await closeDatabase(hurried);
  await fresh.close();
});

function context(): LoadContext {
  const settings = readSettings({}, { mode: "test" });
  if (!settings.ok) throw new Error(JSON.stringify(settings.refusal));
  const house = {
    db: hurried,
    outside: quietOutside(),
    settings: settings.value,
    limits: openRateLimits(hurried, 0),
    versions: { now: () => null, ready: Promise.resolve() },
    now: () => monday,
    log: pino({ level: "silent" }),
  };
  return { house, requestId: "one", nonce: "", ip: "127.0.0.1", anonymous: true };
}

/** Does it while somebody else has the table to themselves, for longer than anybody waits. */
const whileHeld = <T>(table: string, work: () => Promise<T>): Promise<T> =>
  inTransaction(fresh.db, async (tx) => {
    await tx.$executeRawUnsafe(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    return work();
  });

const send = (init: RequestInit = {}) => new Request("http://127.0.0.1/en/nowhere", init);
const args = (request: Request) => ({ request, params: { lang: "en" }, context: context() });

test.each(["within", "outside of"])(
  "a deed that waits too long %s a transaction is answered as busy, with what was entered",
  async (where) => {
    const count = (db: Pick<Db, "category">) => db.category.count();
    const action = command("public", {
      form: "count",
      params: noParams,
      fields: z.object({ name: z.string() }),
      run: async ({ db }) => ok(await (where === "within" ? inTransaction(db, count) : count(db))),
      done: () => "/",
    });
    const request = send({ method: "POST", body: new URLSearchParams({ name: "Leyla" }) });
    const answer = await whileHeld("categories", () => action(args(request)));
    expect(answer).toMatchObject({
      data: { form: "count", values: { name: "Leyla" }, refusal: { code: "house-busy" } },
      init: { status: 429, headers: { "Retry-After": "5" } },
    });
  },
);

test("a page that cannot be read in time is not ready, and no failure of ours", async () => {
  const loader = page("public", noParams, ({ db }) => db.category.count());
  const answer = await whileHeld("categories", () => loader(args(send())).catch((error: unknown) => error));
  expect(answer).toMatchObject({ init: { status: 503 } });
});

test("a program is told when to come again", async () => {
  const request = send({ headers: { Authorization: `Bearer thk_0123456789_${"a".repeat(43)}` } });
  const answer = await whileHeld("api_keys", () => orders(args(request)));
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "5"]);
  expect(await answer.json()).toMatchObject({ code: "house-busy" });
});
