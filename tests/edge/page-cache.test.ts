import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { openPageCache } from "#app/http/edge/page-cache.ts";
import { suspendCompany } from "#app/usecases/companies/suspend-company.ts";
import { changePrice } from "#app/usecases/listings/change-price.ts";
import { pauseListing } from "#app/usecases/listings/pause-listing.ts";
import { resumeListing } from "#app/usecases/listings/resume-listing.ts";
import { decideOnWord } from "#app/usecases/words/decide-word.ts";
import { proposeWord } from "#app/usecases/words/propose-word.ts";
import { aDirectorOf, aModerator, aProducer, callOf, must, published } from "../support/listing-world.ts";
import type { Site } from "../support/site.ts";
import { openSite } from "../support/site.ts";

let first: Site;
let second: Site;

beforeAll(async () => {
  first = await openSite({ keeping: true });
  second = await openSite({ keeping: true, beside: first });
}, 60_000);

afterAll(async () => {
  await second[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
});

const read = async (site: Site, path: string) => {
  const answer = await fetch(site.url + path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

/** Both instances show it: the one that did it at once, the other as soon as it has heard, within a second. */
async function bothSay(
  path: string,
  says: (page: { status: number; text: string }) => boolean,
): Promise<void> {
  await Promise.all(
    [first, second].map((site) =>
      expect.poll(async () => says(await read(site, path)), { interval: 10, timeout: 1_000 }).toBe(true),
    ),
  );
}

describe("a kept page", () => {
  test("is never shown after what it shows has changed, on any instance", async () => {
    const producer = await aProducer(first.db);
    const catalogue = "/ru/catalogue?commodity=pomegranate";
    await bothSay(catalogue, ({ text }) => text.includes('data-count="0"'));
    const id = await published(first.db, producer);
    const { slug } = await first.db.listing.findUniqueOrThrow({ where: { id } });
    const listing = `/az/listings/${slug}`;
    await bothSay(catalogue, ({ text }) => text.includes(`data-listing="${slug}"`));
    await bothSay(listing, ({ text }) => text.includes('value="1.2"') || text.includes('value="1.20"'));

    const tiers = [{ from: kilograms(1_000), price: priceE4(12_500n) }];
    must(await changePrice(callOf(first.db, producer), id, tiers));
    await bothSay(listing, ({ text }) => text.includes('value="1.25"'));
    await bothSay(catalogue, ({ text }) => text.includes('value="1.25"'));

    must(await pauseListing(callOf(second.db, producer), id));
    await bothSay(catalogue, ({ text }) => !text.includes(`data-listing="${slug}"`));
    await bothSay(listing, ({ status }) => status !== 200);
    must(await resumeListing(callOf(second.db, producer), id));
    await bothSay(listing, ({ status }) => status === 200);

    const moderator = callOf(first.db, await aModerator(first.db));
    const reasons = { checks: [], reasons: ["role-doubtful"] as const, comment: "The extract has expired." };
    must(await suspendCompany(moderator, producer.companyId, reasons));
    await bothSay(catalogue, ({ text }) => !text.includes(`data-listing="${slug}"`));
    await bothSay(listing, ({ status }) => status !== 200);
  });

  test("finds goods by a word as soon as it is published, on every instance", async () => {
    const producer = await aProducer(first.db);
    const id = await published(first.db, producer);
    const { slug } = await first.db.listing.findUniqueOrThrow({ where: { id } });
    const search = `/ru/catalogue?q=${encodeURIComponent("рубиновка")}`;
    await bothSay(search, ({ text }) => !text.includes(`data-listing="${slug}"`));
    const [writer, reader] = [await aModerator(first.db), await aModerator(first.db)];
    const word = { formToken: "once", kind: "add", word: "рубиновка", lang: "ru", several: false } as const;
    const asked = { ...word, source: "вопрос покупателя" };
    const change = must(await proposeWord(callOf(first.db, writer), "pomegranate", asked));
    must(await decideOnWord(callOf(second.db, reader), change, "publish", ""));
    await bothSay(search, ({ text }) => text.includes(`data-listing="${slug}"`));
  });

  test("is the same for whoever asks, whatever else they send", async () => {
    const clean = await read(first, "/en/catalogue?q=nar");
    const odd = "/en/catalogue?utm_source=x%22%3E%3Cscript%3E&q=nar&lang=ru&%01=1";
    const { status, text, headers } = await read(first, odd);
    expect([status, text]).toEqual([200, clean.text]);
    expect(headers.get("ETag")).toBe(clean.headers.get("ETag"));
    const disguised = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(first.url);
      const asked = { hostname, port, path: "/en/catalogue?q=nar" };
      const named = { Host: "evil.test", "X-Forwarded-Host": "evil.test", "X-Forwarded-Proto": "https" };
      request({ ...asked, headers: named }, (answer) => {
        let body = "";
        answer.on("data", (chunk) => {
          body += String(chunk);
        });
        answer.on("end", () => resolve(body));
      })
        .on("error", reject)
        .end();
    });
    expect(disguised).toBe(clean.text);
  });

  test("is not for those who are signed in, and theirs is kept for nobody", async () => {
    const director = await aDirectorOf(first.db, await aProducer(first.db));
    const signedIn = await first.fetchAs({ id: director.userId });
    const theirs = await signedIn("/en/seasons");
    expect(await theirs.text()).toContain(director.name);
    expect(theirs.headers.get("Cache-Control")).toContain("private");
    const others = await read(first, "/en/seasons");
    expect(others.text).not.toContain(director.name);
    expect(others.headers.get("Vary")).toContain("Cookie");
    expect(await (await signedIn("/en/seasons")).text()).toContain(director.name);
  });

  test("is sent again only to those who have not got it", async () => {
    const { headers, text } = await read(first, "/be");
    const etag = headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[\w-]{27}(?:-br|-gzip)?"$/);
    const again = await fetch(`${first.url}/be`, { headers: { "If-None-Match": `"other", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
    const plain = await fetch(`${first.url}/be`, { headers: { "Accept-Encoding": "identity" } });
    expect([plain.headers.get("Content-Encoding"), await plain.text()]).toEqual([null, text]);
    expect(plain.headers.get("ETag")).not.toBe(etag);
    const head = await fetch(`${first.url}/be`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});

describe("the cache", () => {
  const page = (letter: string) => Buffer.from(letter.repeat(1_000));

  test("forgets everything with a new version, and keeps nothing that was read at an old one", () => {
    const cache = openPageCache();
    cache.find("/", "1");
    cache.keep("/", "1", page("a"), {});
    expect(cache.find("/", "1")).toBeDefined();
    expect(cache.find("/", "2")).toBeUndefined();
    cache.keep("/", "1", page("a"), {});
    expect(cache.find("/", "2")).toBeUndefined();
  });

  test("stays within its bytes, and keeps what is asked for again against what is asked for once", async () => {
    const cache = openPageCache({ mostBytes: 20_000 });
    cache.find("/", "1");
    for (let at = 0; at < 10; at += 1) cache.keep(`/known/${at}`, "1", page("k"), {});
    for (let at = 0; at < 10; at += 1) cache.keep(`/known/more/${at}`, "1", page("k"), {});
    for (let at = 0; at < 200; at += 1) cache.keep(`/odd/${at}`, "1", page("o"), {});
    expect(cache.find("/known/0", "1")).toBeDefined();
    expect(cache.find("/odd/7", "1")).toBeUndefined();
    expect(cache.bytes()).toBeLessThanOrEqual(20_000);
    cache.keep("/odd/7", "1", page("o"), {});
    expect(cache.find("/odd/7", "1")).toBeDefined();
    await cache.find("/odd/7", "1")?.body("br");
    expect(cache.bytes()).toBeLessThanOrEqual(20_000);
  });
});
