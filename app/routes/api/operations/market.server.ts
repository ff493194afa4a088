import { z } from "zod";
import type { FilterQuery } from "#app/domain/catalogue/filter.ts";
import { catalogueSorts, readFilter } from "#app/domain/catalogue/filter.ts";
import { incoterms } from "#app/domain/incoterms.ts";
import { currencies, priceToDecimal } from "#app/domain/money.ts";
import { scopes } from "#app/domain/programs/scopes.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { operation } from "#app/http/api/operation.ts";
import { cataloguePage } from "#app/queries/catalogue.server.ts";
import { readVocabulary } from "#app/queries/vocabulary.server.ts";
import { dayText, kgText, noBody, none, orNull, priceText } from "./fields.ts";

const reference = {
  tag: "Reference",
  scope: null,
  side: "either",
  params: none,
  query: none,
  body: noBody,
} as const;
const names = z.object({ az: z.string(), ru: z.string(), be: z.string(), en: z.string() });

export const getKey = operation({
  ...{ ...reference, id: "get-key", method: "GET", path: "/key" },
  summary: "The key itself: whose it is and what it may do",
  answer: z
    .object({
      name: z.string(),
      prefix: z.string(),
      scopes: z.array(z.enum(scopes)),
      company: z.object({
        id: z.uuid(),
        legalName: z.string(),
        kind: z.enum(["producer", "buyer"]),
        state: z.string(),
      }),
    })
    .meta({ id: "Key" }),
  show: async ({ key, actor }) => {
    const [own] = actor.memberships;
    if (own === undefined) return null;
    const { companyId, companyName, kind, state } = own;
    return {
      ...{ name: key.name, prefix: key.prefix, scopes: [...key.scopes] },
      company: { id: companyId, legalName: companyName, kind, state },
    };
  },
});

export const listCommodities = operation({
  ...{ ...reference, id: "list-commodities", method: "GET", path: "/commodities" },
  summary: "The controlled vocabulary of goods",
  answer: z.object({
    items: z.array(
      z
        .object({
          slug: z.string(),
          category: z.string(),
          names,
          harvestMonths: z.array(z.number().int()),
        })
        .meta({ id: "Commodity" }),
    ),
  }),
  show: async ({ db }) => {
    const { commodities } = await readVocabulary(db);
    return {
      items: [...commodities.values()].map((one) => ({ ...one, harvestMonths: [...one.harvestMonths] })),
    };
  },
});

export const listRegions = operation({
  ...{ ...reference, id: "list-regions", method: "GET", path: "/regions" },
  summary: "The regions goods come from",
  answer: z.object({ items: z.array(z.object({ slug: z.string(), names }).meta({ id: "Region" })) }),
  show: async ({ db }) => ({ items: [...(await readVocabulary(db)).regions.values()] }),
});

const text = z.string().max(200).optional();
const several = z
  .union([z.string().max(2_000), z.array(z.string().max(200)).max(20)])
  .optional()
  .meta({ description: "May be repeated, or have several values with commas" });

const offer = z
  .object({
    slug: z.string(),
    commodity: z.string(),
    name: z.string(),
    variety: z.string(),
    grade: z.string(),
    region: orNull(z.string()),
    producer: z.string(),
    pricePerKg: priceText(),
    currency: z.enum(currencies),
    pricePerKgByn: orNull(priceText()),
    minimumOrderKg: kgText(),
    availableKg: kgText(),
    availability: z.enum(["in_stock", "pre_order", "sold_out", "out_of_season"]),
    availableFrom: orNull(dayText()),
    incoterm: z.enum(incoterms),
    incotermPlace: z.string(),
  })
  .meta({ id: "Offer" });

export const searchCatalogue = operation({
  ...{
    id: "search-catalogue",
    method: "GET",
    path: "/catalogue",
    tag: "Catalogue",
    scope: null,
    side: "either",
  },
  summary: "What is on sale, as everybody sees it",
  description: "The same words, filters and order as the catalogue's page. What makes no sense is left out.",
  params: none,
  query: z.object({
    q: text,
    ...{ category: several, commodity: several, region: several, month: several },
    ...{ certificate: several, incoterm: several },
    ...{ minPrice: text, maxPrice: text, maxMoq: text, inStock: text },
    sort: z.enum(catalogueSorts).optional(),
    after: text.meta({ description: "`next` of the page before" }),
  }),
  body: noBody,
  answer: z.object({
    total: z.number().int().meta({ description: "Exact to 1,000" }),
    items: z.array(offer),
    next: z.string().nullable(),
  }),
  show: async (call, { query }) => {
    const found = await cataloguePage(call, readFilter(asSearch(query)));
    return {
      total: found.total,
      next: found.next,
      items: found.cards.map((card) => ({
        ...{ slug: card.slug, commodity: card.commodity, name: card.name, variety: card.variety },
        ...{ grade: card.grade, region: card.region, producer: card.producer, currency: card.currency },
        pricePerKg: priceToDecimal(card.price),
        pricePerKgByn: card.priceByn === null ? null : priceToDecimal(card.priceByn),
        minimumOrderKg: toKgDecimal(card.minimumOrder),
        availableKg: toKgDecimal(card.available),
        ...{ availability: card.availability, availableFrom: card.availableFrom, incoterm: card.incoterm },
        incotermPlace: card.place,
      })),
    };
  },
});

function asSearch(query: FilterQuery): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) search.append(name, String(one));
  }
  return search;
}
