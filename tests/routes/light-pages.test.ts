import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDirectorOf, aProducer, published } from "../support/listing-world.ts";
import type { Ask, Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

/** What a page may cost a phone on a slow link, in bytes as they are sent. */
const MOST = { html: 24_000, css: 16_000, script: 20_000, font: 24_000, fontsOfALanguage: 62_000 };

const fonts = join(import.meta.dirname, "../../app/styles/fonts");
/** The faces a language's letters, digits and signs lie in; rarer ones come only where they are shown. */
const faces = {
  ru: ["onest-latin", "onest-cyrillic", "literata-cyrillic"],
  be: ["onest-latin", "onest-cyrillic", "literata-cyrillic"],
  az: ["onest-latin", "onest-azeri", "literata-latin", "literata-azeri"],
  en: ["onest-latin", "literata-latin"],
};

let site: Site;
let stranger: Ask;
let listing: string;
let member: Ask;

beforeAll(async () => {
  site = await openSite();
  const producer = await aProducer(site.db);
  const id = await published(site.db, producer);
  listing = (await site.db.listing.findUniqueOrThrow({ where: { id } })).slug;
  stranger = await site.fetchAs(null);
  member = await site.fetchAs({ id: (await aDirectorOf(site.db, producer)).userId });
}, 60_000);

afterAll(() => site[Symbol.asyncDispose]());

const sizeOf = (text: string): number => brotliCompressSync(text).byteLength;

async function read(path: string): Promise<string> {
  const answer = await stranger(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

describe("a public page", () => {
  test("is light: page, style and scripts within what a phone on a slow link is given", async () => {
    for (const path of ["/ru", "/az/catalogue", `/be/listings/${listing}`, "/en/seasons"]) {
      const html = await read(path);
      expect([path, sizeOf(html) <= MOST.html]).toEqual([path, true]);
      const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, href]) => String(href));
      const styles = await Promise.all(linked(/rel="stylesheet" href="([^"]+)"/g).map(read));
      expect(styles.length).toBeGreaterThan(0);
      expect(sizeOf(styles.join(""))).toBeLessThanOrEqual(MOST.css);
      const scripts = await Promise.all(linked(/<script[^>]*\bsrc="([^"]+)"/g).map(read));
      expect(scripts.reduce((sum, text) => sum + sizeOf(text), 0)).toBeLessThanOrEqual(MOST.script);
    }
  });

  test("preloads the letters of its language and no others", async () => {
    const preloaded = async (lang: string) =>
      [
        ...(await read(`/${lang}`)).matchAll(/rel="preload"[^>]*href="\/assets\/([\w-]+)-[\w-]{8}\.woff2"/g),
      ].map(([, name]) => name);
    expect(await preloaded("be")).toEqual(["onest-latin", "onest-cyrillic", "literata-cyrillic"]);
    expect(await preloaded("az")).toEqual(["onest-latin", "literata-latin", "literata-azeri"]);
  });

  test("lets browsers fetch public pages ahead, for strangers only", async () => {
    const header = (await stranger("/ru")).headers.get("Speculation-Rules");
    const answer = await stranger(JSON.parse(header ?? '""') as string);
    expect(answer.headers.get("Content-Type")).toBe("application/speculationrules+json");
    const rules = JSON.stringify(await answer.json());
    expect(rules).toContain("/listings/:slug");
    expect(rules).not.toMatch(/sign|basket|buyer|desk|account/);
    expect((await member("/ru")).headers.get("Speculation-Rules")).toBeNull();
  });
});

describe("the fonts", () => {
  test("are cut to the languages, each file and each language within its bounds", async () => {
    const files = (await readdir(fonts)).filter((name) => name.endsWith(".woff2"));
    const sizes = new Map(
      await Promise.all(
        files.map(
          async (name) =>
            [name.replace(".woff2", ""), (await readFile(join(fonts, name))).byteLength] as const,
        ),
      ),
    );
    expect([...sizes].filter(([, size]) => size > MOST.font)).toEqual([]);
    for (const [lang, names] of Object.entries(faces)) {
      const sum = names.reduce((bytes, name) => bytes + (sizes.get(name) ?? Number.NaN), 0);
      expect([lang, sum <= MOST.fontsOfALanguage]).toEqual([lang, true]);
    }
  });
});
