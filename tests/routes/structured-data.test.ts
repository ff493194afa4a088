/**
 * What schema.org's types must carry so that search engines show them, by Google's documentation of structured data
 * (product, breadcrumb, organization), checked on the very pages.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/language.ts";
import { aProducer, published } from "../support/listing-world.ts";
import type { Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

type Thing = Readonly<Record<string, unknown>>;

let site: Site;
let listing: string;
let producer: string;

beforeAll(async () => {
  site = await openSite();
  const id = await published(site.db, await aProducer(site.db));
  const row = await site.db.listing.findUniqueOrThrow({ where: { id }, include: { producer: true } });
  listing = row.slug;
  producer = row.producer.slug;
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

async function graphOf(path: string): Promise<readonly Thing[]> {
  const html = await (await fetch(site.url + path)).text();
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  expect([path, scripts.length]).toEqual([path, 1]);
  const data = JSON.parse(scripts[0]?.[1] ?? "") as Thing;
  expect(data["@context"]).toBe("https://schema.org");
  return data["@graph"] as readonly Thing[];
}

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isAddress = (value: unknown): boolean => typeof value === "string" && value.startsWith(`${site.url}/`);
const isDecimal = (value: unknown): boolean => typeof value === "string" && /^\d+(\.\d+)?$/.test(value);
const isPosition = (value: unknown): boolean => Number.isInteger(value);
const isOf = (type: string) => (value: unknown) => (value as Thing | undefined)?.["@type"] === type;

type Needs = Readonly<Record<string, (value: unknown) => boolean>>;
const organization: Needs = { name: isText, url: isAddress };
const needs: Readonly<Record<string, Needs>> = {
  Product: { name: isText, description: isText, sku: isText, url: isAddress, offers: isOf("Offer") },
  Offer: {
    url: isAddress,
    price: isDecimal,
    priceCurrency: (value) => /^(USD|EUR|RUB|AZN|BYN)$/.test(String(value)),
    availability: (value) =>
      /^https:\/\/schema\.org\/(InStock|PreOrder|SoldOut|OutOfStock)$/.test(String(value)),
    seller: isOf("Organization"),
  },
  UnitPriceSpecification: {
    price: isDecimal,
    priceCurrency: isText,
    referenceQuantity: isOf("QuantitativeValue"),
  },
  Organization: organization,
  WebSite: { name: isText, url: isAddress },
  BreadcrumbList: { itemListElement: (value) => Array.isArray(value) && value.length >= 1 },
  ListItem: { position: isPosition, name: isText },
};

/** Every thing with a type, however deep, and what it lacks. */
function lacks(value: unknown, at = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => lacks(one, `${at}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  const thing = value as Thing;
  const own = Object.entries(needs[String(thing["@type"])] ?? {}).flatMap(([name, holds]) =>
    holds(thing[name]) ? [] : [`${at} ${String(thing["@type"])}.${name}: ${JSON.stringify(thing[name])}`],
  );
  return [...own, ...Object.entries(thing).flatMap(([name, one]) => lacks(one, `${at}/${name}`))];
}

const typesOf = (graph: readonly Thing[]) => graph.map((thing) => thing["@type"]).sort();

describe.each(languages)("in %s", (lang) => {
  test("goods on offer are a product with its offer and the way to it", async () => {
    const graph = await graphOf(`/${lang}/listings/${listing}`);
    expect(typesOf(graph)).toEqual(["BreadcrumbList", "Product"]);
    expect(lacks(graph)).toEqual([]);
    const trail = graph.find((thing) => thing["@type"] === "BreadcrumbList")?.itemListElement as Thing[];
    expect(trail.map(({ position }) => position)).toEqual(trail.map((_, at) => at + 1));
    // Each but the last leads somewhere.
    expect(trail.slice(0, -1).filter(({ item }) => !isAddress(item))).toEqual([]);
  });

  test("a producer is an organization, and the house one with a site and a logo", async () => {
    const company = await graphOf(`/${lang}/producers/${producer}`);
    expect(typesOf(company)).toContain("Organization");
    expect(lacks(company)).toEqual([]);
    const house = await graphOf(`/${lang}`);
    expect(typesOf(house)).toEqual(["Organization", "WebSite"]);
    expect(lacks(house)).toEqual([]);
    const logo = String(house.find((thing) => thing["@type"] === "Organization")?.logo);
    expect((await fetch(logo)).headers.get("Content-Type")).toBe("image/png");
  });
});

test("what is checked would find what is missing", () => {
  expect(lacks([{ "@type": "Product", name: "", offers: { "@type": "Offer", price: "1,2" } }])).toHaveLength(
    9,
  );
});
