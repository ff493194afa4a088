/** What automatic findings are measured against where the market here shows too little: prices, yields, seasons. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Tx } from "#app/db/client.server.ts";
import { parsePrice } from "#app/domain/money.ts";
import { parsePlainDate, plainDate, toColumn } from "#app/domain/plain-date.ts";

const FOLDER = join(import.meta.dirname, "../../reference");

const date = z.string().refine((text) => parsePlainDate(text).ok, "is not a date");
const month = z.number().int().min(1).max(12);

const prices = z.object({
  prices: z.array(
    z.strictObject({
      commodity: z.string(),
      usdPerKg: z.string(),
      period: z.string(),
      asOf: date,
      source: z.string(),
    }),
  ),
});
const yields = z.object({
  source: z.string(),
  asOf: date,
  kgPerHectare: z.record(z.string(), z.number().int().positive()),
});
const seasons = z.object({
  source: z.string(),
  asOf: date,
  seasons: z.array(z.strictObject({ commodity: z.string(), region: z.string(), months: z.array(month) })),
});

async function read<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await readFile(join(FOLDER, `${name}.json`), "utf8")));
}

const column = (text: string) => toColumn(plainDate(text));

/** Adds the figures that are missing; resolves to the number of rows added. */
export async function addFindingFigures(tx: Tx): Promise<number> {
  const priced = await read("reference-prices", prices);
  const yielded = await read("reference-yields", yields);
  const seasonal = await read("region-seasons", seasons);
  const added = [
    await tx.referencePrice.createMany({
      data: priced.prices.map(({ commodity, usdPerKg, period, asOf, source }) => {
        const price = parsePrice(usdPerKg);
        if (!price.ok) throw new Error(`the price of ${commodity} is no number: ${usdPerKg}`);
        return {
          commoditySlug: commodity,
          currency: "USD" as const,
          priceE4: price.value,
          period,
          asOf: column(asOf),
          source,
        };
      }),
      skipDuplicates: true,
    }),
    await tx.referenceYield.createMany({
      data: Object.entries(yielded.kgPerHectare).map(([commoditySlug, kgPerHectare]) => ({
        commoditySlug,
        kgPerHectare,
        source: yielded.source,
        asOf: column(yielded.asOf),
      })),
      skipDuplicates: true,
    }),
    await tx.regionSeason.createMany({
      data: seasonal.seasons.map(({ commodity, region, months }) => ({
        commoditySlug: commodity,
        regionSlug: region,
        harvestMonths: months,
        source: seasonal.source,
        asOf: column(seasonal.asOf),
      })),
      skipDuplicates: true,
    }),
  ];
  return added.reduce((sum, { count }) => sum + count, 0);
}
