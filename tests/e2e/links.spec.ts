import type { APIRequestContext } from "@playwright/test";
import { demoPassword } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";

/** Pages of one kind (one order and the next) that are looked at, and lists by one kind of question: they are alike. */
const EACH = { page: 2, list: 1 };

const readers = [
  { lang: "en", email: null },
  { lang: "az", email: "producer@demo.test" },
  { lang: "az", email: "newproducer@demo.test" },
  { lang: "ru", email: "buyer@demo.test" },
  { lang: "ru", email: "moderator@demo.test" },
  { lang: "be", email: "finance@demo.test" },
] as const;

for (const { lang, email } of readers) {
  test(`every link leads ${email ?? "a stranger"} to a page that is there for them`, {
    tag: "@scripts",
  }, async ({ request, baseURL }) => {
    const site = baseURL ?? "";
    if (email !== null) {
      const headers = { Origin: site };
      const form = { email, password: demoPassword };
      const answer = await request.post(`/${lang}/sign-in`, { headers, form, maxRedirects: 0 });
      expect(answer.status()).toBe(303);
    }
    const { dead, pages } = await follow(request, site, lang);
    expect(dead).toEqual([]);
    expect(pages).toBeGreaterThan(20);
  });
}

/** Goes where the links of this language lead, from the home page on, and tells those that lead nowhere. */
async function follow(request: APIRequestContext, site: string, lang: string) {
  const dead: string[] = [];
  const known = new Map([[`/${lang}`, "the beginning"]]);
  const looked = new Map<string, number>();
  for (const [path, from] of known) {
    const kind = kindOf(path);
    const before = looked.get(kind) ?? 0;
    if (before >= (kind.endsWith("?") ? EACH.page : EACH.list)) continue;
    looked.set(kind, before + 1);
    const answer = await request.get(path);
    if (answer.status() >= 400) dead.push(`${answer.status()} ${path} from ${from}`);
    if (!answer.headers()["content-type"]?.includes("html")) continue;
    for (const [, href = ""] of (await answer.text()).matchAll(/\s(?:href|src)="([^"#]+)/g)) {
      const address = new URL(href.replaceAll("&amp;", "&"), answer.url());
      const language = address.pathname.split("/")[1] ?? "";
      const elsewhere = address.origin !== site || (/^(az|ru|be|en)$/.test(language) && language !== lang);
      const found = address.pathname + address.search;
      if (!elsewhere && !known.has(found)) known.set(found, path);
    }
  }
  return { dead, pages: [...looked.values()].reduce((sum, count) => sum + count, 0) };
}

/** The page without what tells one thing of a kind from the next: ids, numbers, words and the values of a query. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, "http://site");
  const place = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")
    .replace(/TH-\d{4}-\d{6}/g, ":number")
    .replace(/\/(listings|producers|verify|track|share)\/.+/, (all, folder: string) =>
      /\/(producer|desk)\//.test(pathname) ? all : `/${folder}/:name`,
    )
    .replace(/\/(build|files)\/.+/, "/$1/:name")
    .replace(/words\/[a-z0-9-]+/, "words/:name");
  return `${place}?${[...searchParams.keys()].sort().join()}`;
}
