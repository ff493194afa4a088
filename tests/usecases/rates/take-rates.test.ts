import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "#app/db/client.server.ts";
import { ratesOn } from "#app/db/rates.server.ts";
import type { Bulletin } from "#app/domain/exchange-rates.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { takeRatesDaily } from "#app/jobs/take-rates.ts";
import { takeRates } from "#app/usecases/rates/take-rates.ts";
import { aProducer, now, putOnSale } from "../../queries/goods-on-sale.ts";
import type { FreshDatabase } from "../../support/database.ts";
import { freshDatabase } from "../../support/database.ts";
import { fakeBanks } from "../../support/fake-banks.ts";
import { callAs } from "../../support/people-world.ts";
import { quietOutside } from "../../support/quiet-outside.ts";

let world: FreshDatabase;
beforeAll(async () => {
  world = await freshDatabase({ data: "reference" });
}, 60_000);
afterAll(() => world.close());

/** 23 November 2026. */
const today = plainDate("2026-11-23");
const nbrb = (dollar: string, date = today): Bulletin => ({
  date,
  quotations: [
    { currency: "USD", per: 1, value: dollar },
    { currency: "RUB", per: 100, value: "3.5" },
  ],
});

function call(banks: ReturnType<typeof fakeBanks>) {
  const base = callAs(world.db, { kind: "system" }, { now });
  return { ...base, outside: quietOutside({ exchangeRates: banks }) };
}

const versionOf = async (db: Db, name: string): Promise<bigint> =>
  (await db.counter.findUnique({ where: { name } }))?.value ?? 0n;

test("the day's rates are taken once, on record, and the catalogue's prices follow", async () => {
  const { db } = world;
  const { id } = await putOnSale(db, await aProducer(db), { priceE4: 10_000n });
  const before = await versionOf(db, "rates");
  await takeRatesDaily.run(call(fakeBanks({ nbrb: nbrb("3.0000") })), new AbortController().signal);
  const { published } = await ratesOn(db, today);
  expect(published.USD).toMatchObject({
    rate: 300_000_000n,
    date: today,
    source: "National Bank of Belarus",
  });
  expect(published.RUB?.rate).toBe(3_500_000n);
  expect(await versionOf(db, "rates")).toBe(before + 1n);
  expect(await db.catalogueEntry.findUnique({ where: { listingId: id } })).toMatchObject({
    priceBynE4: 30_000n,
  });
  expect(await db.auditRow.count({ where: { deed: "take-rate" } })).toBe(2);

  expect(await takeRates(call(fakeBanks({ nbrb: nbrb("3.0000") })))).toEqual({ taken: 0, problems: [] });
  expect(await versionOf(db, "rates")).toBe(before + 1n);
});

test("a rate that staff corrected for its day stays", async () => {
  const { db } = world;
  await db.exchangeRate.update({
    where: { currency_date: { currency: "USD", date: toColumn(today) } },
    data: { bynPerUnitE8: 310_000_000n, source: "by hand" },
  });
  expect((await takeRates(call(fakeBanks({ nbrb: nbrb("3.0000") })))).taken).toBe(0);
  expect((await ratesOn(db, today)).published.USD).toMatchObject({ rate: 310_000_000n, source: "by hand" });
});

test("a bank that is silent, or whose rate leaps, leaves the last known; the job says so", async () => {
  const { db } = world;
  const silent = fakeBanks({}, [{ bank: "nbrb", why: "answered 503" }]);
  expect(await takeRates(call(silent))).toEqual({ taken: 0, problems: ["nbrb: answered 503"] });
  const leap = fakeBanks({ nbrb: nbrb("30.0000", plainDate("2026-11-24")) });
  await expect(takeRatesDaily.run(call(leap), new AbortController().signal)).rejects.toThrow(
    "USD: too-far-off",
  );
  expect((await ratesOn(db, plainDate("2026-11-24"))).published.USD?.rate).toBe(310_000_000n);
});

test("two workers that take the same bulletin at once take it once", async () => {
  const { db } = world;
  const later = fakeBanks({ nbrb: nbrb("3.1000", plainDate("2026-11-22")) });
  const outcomes = await Promise.all([takeRates(call(later)), takeRates(call(later))]);
  expect(outcomes.reduce((sum, { taken }) => sum + taken, 0)).toBe(2);
  expect(await db.exchangeRate.count({ where: { date: toColumn(plainDate("2026-11-22")) } })).toBe(2);
});
