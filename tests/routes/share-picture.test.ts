import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/language.ts";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { resumeListing } from "#app/usecases/listings/resume-listing.ts";
import { aProducer, callOf, must, published, submitted } from "../support/listing-world.ts";
import type { Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let site: Site;
let producer: Awaited<ReturnType<typeof aProducer>>;
let listingId: string;
let slug: string;

beforeAll(async () => {
  site = await openSite();
  producer = await aProducer(site.db);
  listingId = await published(site.db, producer);
  slug = (await site.db.listing.findUniqueOrThrow({ where: { id: listingId } })).slug;
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { redirect: "manual", headers });
const bytesOf = async (path: string) => Buffer.from(await (await ask(path)).arrayBuffer());

describe("the picture that others show of a listing", () => {
  test("is named by its page, with size and words, in each language", async () => {
    for (const lang of languages) {
      const page = await (await ask(`/${lang}/listings/${slug}`)).text();
      const head = page.slice(0, page.indexOf("</head>"));
      const address = `${site.url}/share/${lang}/${slug}.jpg`;
      expect(head).toContain(`property="og:image" content="${address}"`);
      expect(head).toContain('property="og:image:width" content="1200"');
      expect(head).toContain('property="og:image:height" content="630"');
      expect(head).toMatch(/property="og:image:alt" content="[^"]{6,}"/);
    }
  });

  test("is a JPEG of that size, drawn once and kept, and differs by language", async () => {
    const pictures = await Promise.all(languages.map((lang) => bytesOf(`/share/${lang}/${slug}.jpg`)));
    for (const picture of pictures) {
      expect(await sharp(picture).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
      expect(picture.length).toBeLessThan(200_000);
    }
    expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(languages.length);
    const kept = () => site.db.sharePicture.findMany({ orderBy: { lang: "asc" } });
    const before = await kept();
    expect(before).toHaveLength(languages.length);
    expect(await bytesOf(`/share/ru/${slug}.jpg`)).toEqual(pictures[languages.indexOf("ru")]);
    expect(await kept()).toEqual(before);
  });

  test("is sent again only to those who have not got it", async () => {
    const first = await ask(`/share/az/${slug}.jpg`);
    const etag = first.headers.get("ETag") ?? "";
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=600");
    expect(first.headers.get("Set-Cookie")).toBeNull();
    const again = await ask(`/share/az/${slug}.jpg`, { "If-None-Match": etag });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  test("follows the price at the same address, and those who ask at once get the same", async () => {
    const path = `/share/be/${slug}.jpg`;
    const before = await bytesOf(path);
    const tiers = [{ from: kilograms(1_000), price: priceE4(12_500n) }];
    must(await changePrice(callOf(site.db, producer), listingId, tiers));
    const [one, two] = await Promise.all([bytesOf(path), bytesOf(path)]);
    expect(one).not.toEqual(before);
    expect(one).toEqual(two);
    expect(await site.db.sharePicture.count({ where: { listingId, lang: "be" } })).toBe(1);
  });

  test("is not there for goods that are not on sale, nor is its file to be had otherwise", async () => {
    const { fileId } = await site.db.sharePicture.findFirstOrThrow({ where: { listingId } });
    expect((await ask(`/files/${fileId}`)).status).toBe(303);
    must(await pauseListing(callOf(site.db, producer), listingId));
    for (const lang of languages) expect((await ask(`/share/${lang}/${slug}.jpg`)).status).toBe(404);
    must(await resumeListing(callOf(site.db, producer), listingId));
    expect((await ask(`/share/az/${slug}.jpg`)).status).toBe(200);
    const draft = await submitted(site.db, producer, { title: "Yoxlamada nar" });
    const hidden = await site.db.listing.findUniqueOrThrow({ where: { id: draft } });
    expect((await ask(`/share/az/${hidden.slug}.jpg`)).status).toBe(404);
    for (const odd of ["/share/xx/nar.jpg", `/share/az/${slug}.png`, "/share/az/..%2f..%2fx.jpg"]) {
      expect([odd, (await ask(odd)).status]).toEqual([odd, 404]);
    }
  });
});
