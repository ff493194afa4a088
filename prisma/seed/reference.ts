import type { Db, Tx } from "#app/db/client.server.ts";
import { bump } from "#app/db/counters.server.ts";
import { inTransaction } from "#app/db/transaction.server.ts";
import { parseRate } from "#app/domain/money.ts";
import { plainDate, toColumn } from "#app/domain/plain-date.ts";
import { codeRows, tariffSource } from "./reference/customs-codes.ts";
import type { CommodityFact, ReferenceFiles } from "./reference/files.ts";
import { readReferenceFiles } from "./reference/files.ts";
import { addFindingFigures } from "./reference/finding-figures.ts";
import { addFirstAdvisories } from "./reference/first-advisories.ts";
import { addGoodsWords } from "./reference/goods-words.ts";
import { demoHouseAccounts } from "./reference/house-accounts.ts";
import { demoPolicies, standingPolicies } from "./reference/payment-policies.ts";
import { wordRows } from "./reference/search-words.ts";

const GATHERED = "2026-11-01";

export type ReferenceOptions = {
  /** Allows card payments, marked as demonstration. */
  demo?: boolean;
};

/**
 * Fills in the reference data that is missing: commodities with codes and search words, regions, rates, fees, holidays,
 * payment policies. What is there stays as it is, since staff may have corrected it; run it as often as you like.
 * Resolves to the number of rows added.
 */
export async function seedReference(db: Db, options: ReferenceOptions = {}): Promise<number> {
  const files = await readReferenceFiles();
  return inTransaction(db, async (tx) => {
    const added =
      (await addVocabulary(tx, files)) +
      (await addGoodsWords(tx, files)) +
      (await addPlacesAndDays(tx, files)) +
      (await addFees(tx, files)) +
      (await addPolicies(tx, options.demo ?? false)) +
      (await addHouseAccounts(tx, options.demo ?? false)) +
      (await addFindingFigures(tx)) +
      (await addFirstAdvisories(tx));
    const rates = await addRates(tx, files);
    if (added > 0) await bump(tx, "reference");
    if (rates > 0) await bump(tx, "rates");
    return added + rates;
  });
}

async function addVocabulary(tx: Tx, files: ReferenceFiles): Promise<number> {
  const categories = await tx.category.createMany({
    data: files.categories.map((category, index) => ({
      slug: category.slug,
      ...inColumns(category.names),
      position: index + 1,
    })),
    skipDuplicates: true,
  });
  // Codes and words are added to new commodities only: those of the others may have been edited at the desk.
  const known = new Set((await tx.commodity.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const isNew = (slug: string): boolean => !known.has(slug);
  const commodities = await tx.commodity.createMany({
    data: files.commodities.filter(({ slug }) => isNew(slug)).map(commodityRow),
  });
  const codes = await tx.commodityCode.createMany({
    data: codeRows(files)
      .filter(({ commoditySlug }) => isNew(commoditySlug))
      .map((row) => ({ ...row, ...sourced(tariffSource(row.code)) })),
  });
  const words = await tx.commodityWord.createMany({
    data: wordRows(files).filter(({ commoditySlug }) => isNew(commoditySlug)),
  });
  return categories.count + commodities.count + codes.count + words.count;
}

function commodityRow(fact: CommodityFact) {
  const { category, names, regions, tnved10: _, ...facts } = fact;
  return {
    ...facts,
    categorySlug: category,
    ...inColumns(names),
    growingRegions: regions,
    ...sourced({
      source: "EAEU single customs tariff; Tax Code of Belarus, appendix 26; Customs Union decision 318",
      asOf: GATHERED,
    }),
  };
}

async function addPlacesAndDays(tx: Tx, files: ReferenceFiles): Promise<number> {
  const regions = await tx.region.createMany({
    data: files.regions.map(({ slug, names, also }, index) => ({
      slug,
      ...inColumns(names),
      otherNames: also,
      position: index + 1,
    })),
    skipDuplicates: true,
  });
  // Regions that were there before they had other names.
  for (const { slug, also } of files.regions) {
    if (also.length === 0) continue;
    await tx.region.updateMany({
      where: { slug, otherNames: { isEmpty: true } },
      data: { otherNames: also },
    });
  }
  const { sources, holidays } = files.holidays;
  const days = await tx.holiday.createMany({
    data: holidays.map((day) => ({
      country: day.country,
      date: column(day.date),
      name: day.name,
      source: sources[day.source] ?? day.source,
      worked: day.worked,
    })),
    skipDuplicates: true,
  });
  return regions.count + days.count;
}

async function addRates(tx: Tx, files: ReferenceFiles): Promise<number> {
  const { count } = await tx.exchangeRate.createMany({
    data: files.rates.map(({ date, currency, byn, per, source }) => {
      const rate = parseRate(byn, per);
      if (!rate.ok) throw new Error(`the rate of ${currency} on ${date} is no number: ${byn}`);
      return { currency, date: column(date), bynPerUnitE8: rate.value, source, fetchedAt: column(date) };
    }),
    skipDuplicates: true,
  });
  return count;
}

async function addFees(tx: Tx, files: ReferenceFiles): Promise<number> {
  const { count } = await tx.referenceFee.createMany({
    data: files.fees.map(({ kind, key, amount, currency, per, validFrom, source, asOf }) => ({
      kind,
      key,
      amount: BigInt(amount),
      currency: currency ?? null,
      per,
      validFrom: column(validFrom),
      ...sourced({ source, asOf }),
    })),
    skipDuplicates: true,
  });
  return count;
}

async function addPolicies(tx: Tx, demo: boolean): Promise<number> {
  const wanted = [...standingPolicies, ...(demo ? demoPolicies : [])];
  const known = await tx.paymentPolicy.findMany({ select: { method: true, source: true } });
  const isKnown = (policy: { method: string; source: string }): boolean =>
    known.some(({ method, source }) => method === policy.method && source === policy.source);
  const { count } = await tx.paymentPolicy.createMany({ data: wanted.filter((policy) => !isKnown(policy)) });
  return count;
}

async function addHouseAccounts(tx: Tx, demo: boolean): Promise<number> {
  if (!demo) return 0;
  const { count } = await tx.houseAccount.createMany({ data: demoHouseAccounts, skipDuplicates: true });
  return count;
}

function inColumns(names: { az: string; ru: string; be: string; en: string }) {
  return { nameAz: names.az, nameRu: names.ru, nameBe: names.be, nameEn: names.en };
}

/** Nobody has verified what comes with the program; whoever does so at the desk puts the name there. */
function sourced({ source, asOf }: { source: string; asOf: string }) {
  return { source, asOf: column(asOf), verifiedBy: "" };
}

function column(date: string): Date {
  return toColumn(plainDate(date));
}
