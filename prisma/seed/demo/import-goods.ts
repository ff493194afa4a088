/**
 * A file of listings that a producer has brought and not run yet: good rows, and some that want mending. The house's job
 * looks it through as soon as the demo runs.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvFile } from "#app/domain/csv-text.ts";
import { headerKey, importColumns } from "#app/domain/imports/columns.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { importListings } from "#app/usecases/imports/import-listings.ts";
import type { Stage } from "./stage.ts";
import { must } from "./stage.ts";

const HEADER = [
  "ref",
  "commodity",
  "title",
  "variety",
  "region",
  "availableFrom",
  "availableTo",
  "quantityKg",
  "minimumOrderKg",
  "currency",
  "tiers[0].fromKg",
  "tiers[0].pricePerKg",
  "incoterm",
  "incotermPlace",
] as const;

/** Reference, commodity, title, variety, region, kilograms, price in USD. */
const goods = [
  ["X-101", "cucumber", "İstixana xiyarı, tikanlı", "Monolit", "shamkir", "40000", "0,95"],
  ["X-102", "tomato", "İstixana pomidoru, çəhrayı", "Pink Paradise", "shamkir", "60000", "1,35"],
  ["X-103", "eggplant", "Badımcan, iri", "", "shamkir", "18000", "0,80"],
  ["X-104", "sweet-pepper", "Bolqar bibəri, qırmızı", "Redkan", "shamkir", "25 t", "1,40"],
  ["X-105", "pomidorlar", "Çeri pomidor", "", "shamkir", "8000", "2,10"],
  ["X-106", "cabbage", "Ağbaş kələm", "", "jalilabad", "90000", "0,30"],
] as const;

export async function importGoods(stage: Stage, company: string, at: Date): Promise<void> {
  const today = minskDate(at);
  const rows = goods.map(([ref, commodity, title, variety, region, kg, price]) => [
    ...[ref, commodity, title, variety, region, addDays(today, 7), addDays(today, 120)],
    ...[kg, "5000", "USD", "5000", price, "FCA", "Şəmkir"],
  ]);
  const text = csvFile([[...HEADER], ...rows], ";");
  const folder = await mkdtemp(join(tmpdir(), "trade-house-demo-import-"));
  const path = join(folder, "mallar.csv");
  const bring = async () => {
    await writeFile(path, text);
    const file = { name: "mallar-qis.csv", size: Buffer.byteLength(text), path };
    const names = new Map(importColumns.map(({ name }) => [headerKey(name), name]));
    const call = stage.call(stage.cast.producer(company), at, "az");
    await must(
      importListings(call, { company: null, formToken: `demo-import-${company}`, file }, names),
      "a file is brought",
    );
  };
  await bring().finally(() => rm(folder, { recursive: true, force: true }));
}
