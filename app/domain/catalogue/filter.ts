/**
 * What a reader asks the catalogue for. Every state is an address: read leniently, so that an old or mistyped address
 * still shows goods, and printed back in one order, so that each state has one address.
 */
import { parseDecimal } from "../decimal.ts";
import type { Incoterm } from "../incoterms.ts";
import { incoterms, isIncoterm } from "../incoterms.ts";
import type { CertificateKind } from "../listings/certificates.ts";
import { certificateKinds } from "../listings/certificates.ts";
import type { PriceE4 } from "../money.ts";
import { priceE4, priceToDecimal } from "../money.ts";
import type { Grams } from "../quantity.ts";
import { grams, toKgDecimal } from "../quantity.ts";

export const catalogueSorts = ["relevance", "price", "newest", "soonest"] as const;
export type CatalogueSort = (typeof catalogueSorts)[number];

export type CatalogueFilter = {
  /** As typed, without control characters, cut to what a search can mean. */
  readonly q: string;
  /** The words as typed, not as they were probably meant. */
  readonly exact: boolean;
  /** Slugs of the vocabulary; any of them. */
  readonly category: readonly string[];
  readonly commodity: readonly string[];
  readonly region: readonly string[];
  /** 1–12, any of them. */
  readonly month: readonly number[];
  /** Any of them, still in force. */
  readonly certificate: readonly CertificateKind[];
  readonly incoterm: readonly Incoterm[];
  /** BYN per kg. */
  readonly minPrice: PriceE4 | null;
  readonly maxPrice: PriceE4 | null;
  /** The minimum order is at most so much. */
  readonly maxMoq: Grams | null;
  readonly inStock: boolean;
  readonly sort: CatalogueSort;
  /** 1–20; further pages by `after`. */
  readonly page: number;
  /** Where the page before ended; null: by `page`. */
  readonly after: string | null;
};

export const LONGEST_SEARCH = 100;
export const LAST_PAGE = 20;
const MOST_VALUES = 20;
/** No price per kg and no quantity in kg is longer than this; a longer number is a slip or an attack. */
const LONGEST_NUMBER = 12;

const slug = /^[a-z0-9-]{1,60}$/;
const cursor = /^[A-Za-z0-9_-]{1,300}$/;

export const noFilter: CatalogueFilter = {
  q: "",
  exact: false,
  category: [],
  commodity: [],
  region: [],
  month: [],
  certificate: [],
  incoterm: [],
  minPrice: null,
  maxPrice: null,
  maxMoq: null,
  inStock: false,
  sort: "relevance",
  page: 1,
  after: null,
};

function typed(text: string): string {
  const clean = text
    .slice(0, LONGEST_SEARCH * 4)
    .normalize("NFC")
    // What has no width parts no words.
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\p{Cc}\p{Co}\p{Cs}\s]+/gu, " ")
    .trim();
  // By letters, not by code units: half an emoji is no text.
  return [...clean].slice(0, LONGEST_SEARCH).join("").trim();
}

function decimal(text: string | null, places: number): bigint | null {
  if (text === null || text.trim() === "" || text.length > LONGEST_NUMBER) return null;
  const parsed = parseDecimal(text, places);
  return parsed.ok && parsed.value >= 0n ? parsed.value : null;
}

const isYes = (text: string | null): boolean => ["1", "yes", "on", "true"].includes(text ?? "");

/** Reads an address's query; what makes no sense is left out. */
export function readFilter(query: URLSearchParams): CatalogueFilter {
  const all = (name: string): string[] =>
    [...new Set(query.getAll(name).flatMap((value) => value.slice(0, 2000).split(",")))].slice(
      0,
      MOST_VALUES,
    );
  const slugs = (name: string): string[] => all(name).filter((value) => slug.test(value));
  const price = (name: string): PriceE4 | null => {
    const value = decimal(query.get(name), 4);
    return value === null ? null : priceE4(value);
  };
  const moq = decimal(query.get("maxMoq"), 3);
  const page = Number(query.get("page") ?? "1");
  const after = query.get("after");
  return {
    q: typed(query.get("q") ?? ""),
    exact: isYes(query.get("exact")),
    category: slugs("category"),
    commodity: slugs("commodity"),
    region: slugs("region"),
    month: all("month")
      .filter((value) => /^\d{1,2}$/.test(value))
      .map(Number)
      .filter((month) => month >= 1 && month <= 12)
      .sort((a, b) => a - b),
    certificate: certificateKinds.filter((kind) => all("certificate").includes(kind)),
    incoterm: incoterms.filter((rule) => all("incoterm").filter(isIncoterm).includes(rule)),
    minPrice: price("minPrice"),
    maxPrice: price("maxPrice"),
    maxMoq: moq === null ? null : grams(moq),
    inStock: isYes(query.get("inStock")),
    sort: catalogueSorts.find((sort) => sort === query.get("sort")) ?? "relevance",
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), LAST_PAGE) : 1,
    after: after !== null && cursor.test(after) ? after : null,
  };
}

export type FilterQuery = Readonly<
  Record<string, string | number | readonly (string | number)[] | undefined>
>;

/** The address's query of a filter, in one order and without what says nothing. */
export function filterQuery(filter: CatalogueFilter): FilterQuery {
  return {
    q: filter.q,
    exact: filter.exact && filter.q !== "" ? "yes" : undefined,
    category: filter.category,
    commodity: filter.commodity,
    region: filter.region,
    month: filter.month,
    certificate: filter.certificate,
    incoterm: filter.incoterm,
    minPrice: filter.minPrice === null ? undefined : priceToDecimal(filter.minPrice),
    maxPrice: filter.maxPrice === null ? undefined : priceToDecimal(filter.maxPrice),
    maxMoq: filter.maxMoq === null ? undefined : toKgDecimal(filter.maxMoq),
    inStock: filter.inStock ? "yes" : undefined,
    sort: filter.sort === "relevance" ? undefined : filter.sort,
    page: filter.after !== null || filter.page === 1 ? undefined : filter.page,
    after: filter.after ?? undefined,
  };
}

/** The same question from its first page. */
export function withFilter(filter: CatalogueFilter, change: Partial<CatalogueFilter>): CatalogueFilter {
  return { ...filter, page: 1, after: null, ...change };
}

/** Whether anything but words, sort and page narrows the question. */
export function isNarrowed(filter: CatalogueFilter): boolean {
  return (
    filter.category.length +
      filter.commodity.length +
      filter.region.length +
      filter.month.length +
      filter.certificate.length +
      filter.incoterm.length >
      0 ||
    filter.minPrice !== null ||
    filter.maxPrice !== null ||
    filter.maxMoq !== null ||
    filter.inStock
  );
}

/** What narrows a question, one choice at a time: its facet and value, and the question without it. */
export type LeftOut = {
  readonly facet:
    | "category"
    | "commodity"
    | "region"
    | "month"
    | "certificate"
    | "incoterm"
    | "minPrice"
    | "maxPrice"
    | "maxMoq"
    | "inStock";
  readonly value: string;
  readonly filter: CatalogueFilter;
};

const lists = ["category", "commodity", "region", "month", "certificate", "incoterm"] as const;

/** The question without each of its choices, in the order in which they are shown. */
export function withoutEach(filter: CatalogueFilter): LeftOut[] {
  const left: LeftOut[] = lists.flatMap((facet) =>
    filter[facet].map((value) => ({
      facet,
      value: String(value),
      filter: withFilter(filter, { [facet]: filter[facet].filter((one) => one !== value) }),
    })),
  );
  for (const facet of ["minPrice", "maxPrice", "maxMoq"] as const) {
    const value = filter[facet];
    if (value !== null)
      left.push({ facet, value: String(value), filter: withFilter(filter, { [facet]: null }) });
  }
  if (filter.inStock)
    left.push({ facet: "inStock", value: "yes", filter: withFilter(filter, { inStock: false }) });
  return left;
}
