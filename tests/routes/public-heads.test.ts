import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDirectorOf, aProducer, published } from "../support/listing-world.ts";
import type { Ask, Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let site: Site;
let stranger: Ask;
let member: Ask;
let listing: string;
let producer: string;

const evil = "</script><script>alert(1)</script><!-- &";

beforeAll(async () => {
  site = await openSite();
  const owner = await aProducer(site.db);
  const id = await published(site.db, owner);
  const row = await site.db.listing.findUniqueOrThrow({
    where: { id },
    select: { slug: true, producer: true },
  });
  await site.db.company.update({ where: { id: row.producer.id }, data: { about: evil } });
  listing = row.slug;
  producer = row.producer.slug;
  stranger = await site.fetchAs(null);
  member = await site.fetchAs({ id: (await aDirectorOf(site.db, owner)).userId });
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

async function read(ask: Ask, path: string): Promise<string> {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** Titles, tags and data of a head, written one way: the two renderers close and order attributes each as they like. */
function headOf(html: string): string[] {
  const head = html.slice(html.indexOf("<head>"), html.indexOf("</head>"));
  const tags =
    head.match(/<title>[^<]*|<(?:meta|link)\b[^>]*>|<script type="application\/ld\+json">[^<]*/g) ?? [];
  return tags
    .map((tag) => {
      const attributes = tag.startsWith("<script") ? null : tag.match(/[\w:-]+="[^"]*"/g);
      return attributes === null ? tag : `${tag.slice(0, 5)} ${attributes.sort().join(" ")}`;
    })
    .filter((tag) => !tag.includes("stylesheet"))
    .sort();
}

/** What a page says in the words of schema.org, by type. */
function graphOf(html: string): Map<string, Record<string, unknown>> {
  const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? "{}";
  const { "@graph": graph } = JSON.parse(json) as { "@graph": Record<string, unknown>[] };
  return new Map(graph.map((thing) => [String(thing["@type"]), thing]));
}

const addresses = () => [
  "/az",
  "/ru/catalogue",
  "/be/catalogue?commodity=pomegranate",
  "/en/catalogue?q=nar",
  `/ru/listings/${listing}`,
  `/az/producers/${producer}`,
  "/en/seasons",
];

describe("the head of a public page", () => {
  test("is the same whether the page is written or rendered for somebody signed in", async () => {
    for (const path of addresses()) {
      const written = await read(stranger, path);
      const rendered = await read(member, path);
      expect(rendered).not.toBe(written);
      expect([path, headOf(written)]).toEqual([path, headOf(rendered)]);
    }
  });

  test("carries no script a browser would run, whatever a producer has written", async () => {
    for (const path of addresses()) {
      const scripts = (await read(stranger, path)).match(/<script\b[^>]*>/g) ?? [];
      const inline = scripts.filter(
        (tag) => !/^<script (?:type="application\/ld\+json"|[^>]*\bsrc=)/.test(tag),
      );
      expect([path, inline]).toEqual([path, []]);
    }
    const company = graphOf(await read(stranger, `/az/producers/${producer}`)).get("Organization");
    expect(company?.description).toBe(evil);
  });

  test("says the figures that stand on the page", async () => {
    const html = await read(stranger, `/ru/listings/${listing}`);
    const graph = graphOf(html);
    const { offers, name } = graph.get("Product") as {
      name: string;
      offers: { price: string; priceCurrency: string; eligibleQuantity: { minValue: string } };
    };
    const shown = (html.match(/<data [^>]*>/g) ?? []).map((tag) => tag.replace('class="figure" ', ""));
    expect(shown).toContain(`<data value="${offers.price}" data-currency="${offers.priceCurrency}">`);
    expect(shown).toContain(`<data value="${offers.eligibleQuantity.minValue}" data-unit="kg">`);
    expect(/<title>([^<]*)/.exec(html)?.[1]).toContain(name);
    const trail = graph.get("BreadcrumbList")?.itemListElement as { name: string; item: string }[];
    expect(trail.map((step) => step.item)).toEqual(
      ["", "?category=fruit", "?commodity=pomegranate"].map((query) => `${site.url}/ru/catalogue${query}`),
    );
    const links = html.match(/<nav class="breadcrumbs".*?<\/nav>/)?.[0] ?? "";
    for (const step of trail) expect(links).toContain(`>${step.name}</a>`);
  });

  test("names a picture with its size and words, and languages with one address each", async () => {
    const page = await read(stranger, "/be/catalogue?commodity=pomegranate");
    const html = page.slice(0, page.indexOf("</head>"));
    expect(html).toContain(`property="og:image" content="${site.url}/share.png"`);
    expect(html).toMatch(/property="og:image:alt" content="[^"]+"/);
    for (const lang of ["az", "ru", "be", "en"]) {
      expect(html).toContain(`hrefLang="${lang}" href="${site.url}/${lang}/catalogue?commodity=pomegranate"`);
    }
    expect(graphOf(html).get("BreadcrumbList")).toBeDefined();
    const searched = await read(stranger, "/en/catalogue?q=nar");
    expect(searched.slice(0, searched.indexOf("</head>"))).toContain('content="noindex, follow"');
  });
});

describe("sitemaps", () => {
  test("name every public page in its languages, each of which names the others", async () => {
    const index = await read(stranger, "/sitemap.xml");
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, part]) =>
      String(part).slice(site.url.length),
    );
    expect(parts).toEqual(["/sitemaps/goods.xml", "/sitemaps/listings-0.xml", "/sitemaps/producers-0.xml"]);
    const texts = await Promise.all(parts.map((part) => read(stranger, part)));
    const all = texts.join("");
    for (const path of [`/be/listings/${listing}`, `/az/producers/${producer}`, "/en/seasons", "/ru"]) {
      expect([path, all.includes(`<loc>${site.url}${path}</loc>`)]).toEqual([path, true]);
    }
    const [url] = /<url>.*?<\/url>/.exec(texts[1] ?? "") ?? [""];
    expect(url.match(/hreflang="[^"]+"/g)).toEqual(
      ["az", "ru", "be", "en", "x-default"].map((lang) => `hreflang="${lang}"`),
    );
    expect(url).toContain("<lastmod>2026-11-23</lastmod>");
  });

  test("that are not there are not there", async () => {
    for (const part of ["listings-1", "listings", "goods-0", "orders-0", "producers-99999"]) {
      expect([part, (await stranger(`/sitemaps/${part}.xml`)).status]).toEqual([part, 404]);
    }
  });

  test("are not kept from producers' pages by what keeps robots from people's own", async () => {
    const rules = (await read(stranger, "/robots.txt")).match(/(?<=^Disallow: ).+$/gm) ?? [];
    const refuses = (path: string): boolean =>
      rules.some((rule) => {
        const pattern = rule.replace(/[.?+]/g, "\\$&").replaceAll("*", ".*");
        return new RegExp(`^${pattern}`).test(path);
      });
    for (const path of ["/az/producers/desk-1", "/ru/listings/company-1", "/be/catalogue?category=fruit"])
      expect([path, refuses(path)]).toEqual([path, false]);
    for (const path of [
      "/az/desk/orders",
      "/ru/producer",
      "/en/producer/lots",
      "/be/catalogue?month=1&q=nar",
    ])
      expect([path, refuses(path)]).toEqual([path, true]);
  });
});
