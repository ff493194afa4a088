import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Row } from "#tests/support/import-world.ts";
import { aRow, bring, csvOf, errorsOf, headerOf, outcomesOf, work } from "#tests/support/import-world.ts";
import { aProducer, callOf, must } from "#tests/support/listing-world.ts";
import type { Cell } from "#tests/support/workbook.ts";
import { workbookOf } from "#tests/support/workbook.ts";

/** IMPORT_ROWS=5000 runs it whole; the rows are done one by one, so that a part says the same sooner. */
const ROWS = Number(process.env.IMPORT_ROWS ?? 400);
const BAD = 37;

const goods = ["pomegranate", "Xurma", "Яблоко", "hazelnut-kernel", "Pomidor"];

/** What may be wrong with a row, and how it is said. */
const faults: readonly (readonly [Row, string])[] = [
  [{ commodity: "kryptonite" }, "commodity commodity-unknown"],
  [{ quantityKg: "20 t" }, "quantityKg number-malformed"],
  [{ availableTo: "31.02.2027" }, "availableTo date-malformed"],
  [{ incoterm: "CIF" }, "incoterm not-in-list"],
  [{ "tiers[0].pricePerKg": "" }, "tiers[0].pricePerKg missing"],
  [{ minimumOrderKg: "30000" }, "minimumOrderKg more-than-quantity"],
  [{ region: "Atlantis" }, "region region-unknown"],
  [{ ref: "" }, "ref required"],
];

/** Rows of which exactly 37, spread evenly, are bad, each in one way; with what is to be said of them. */
function goodsWithFaults(): { rows: Row[]; expected: string[] } {
  const step = Math.floor(ROWS / BAD);
  const expected: string[] = [];
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = aRow(`SKU-${at}`, { commodity: goods[at % goods.length] ?? "" });
    const nth = at / step;
    const fault = Number.isInteger(nth) && nth < BAD ? faults[nth % faults.length] : undefined;
    if (fault === undefined) return row;
    expected.push(`${at + 2} ${fault[1]}`);
    return { ...row, ...fault[0] };
  });
  return { rows, expected };
}

test(
  `of ${ROWS} rows with 37 bad ones all the others are done, and the 37 are named by row and column`,
  async () => {
    await using world = await freshDatabase({ data: "reference" });
    const { db } = world;
    const producer = await aProducer(db);
    const { rows, expected } = goodsWithFaults();
    expect(expected).toHaveLength(BAD);
    const id = must(await bring(db, producer, csvOf(rows)));
    await work(db);
    expect(await outcomesOf(db, id)).toEqual({ create: ROWS - BAD, error: BAD });
    must(await runImport(callOf(db, producer), id, randomUUID()));
    await work(db);
    expect(await outcomesOf(db, id)).toEqual({ created: ROWS - BAD, error: BAD });
    expect(await errorsOf(db, id)).toEqual(expected);
    expect(await db.listing.count()).toBe(ROWS - BAD);
    expect(await db.moderationCase.count({ where: { importId: id } })).toBe(ROWS - BAD);
  },
  Math.max(60_000, ROWS * 150),
);

test("the same goods in XLSX and in CSV are the same rows", async () => {
  await using world = await freshDatabase({ data: "reference" });
  const { db } = world;
  const [one, other] = [await aProducer(db), await aProducer(db)];
  const { rows } = goodsWithFaults();
  const header = headerOf(rows);
  /** As a spreadsheet keeps them: numbers as numbers, the first day as a date. */
  const typed = (name: string, text: string): Cell => {
    if (name === "availableFrom" && text === "2026-11-01") return { day: 46_327 };
    const number = text.replace(/ /g, "").replace(",", ".");
    return /^(?:quantityKg|minimumOrderKg|tiers)/.test(name) && /^[\d.]+$/.test(number)
      ? { n: number }
      : text;
  };
  const sheet = [header, ...rows.map((row) => header.map((name) => typed(name, row[name] ?? "")))];
  const ids = [
    must(await bring(db, one, csvOf(rows, ","))),
    must(await bring(db, other, await workbookOf(sheet), { name: "goods.xlsx" })),
  ];
  await work(db);
  const [csv, xlsx] = await Promise.all(ids.map((id) => errorsOf(db, id)));
  expect(xlsx).toEqual(csv);
  expect(csv).toHaveLength(BAD);
});
