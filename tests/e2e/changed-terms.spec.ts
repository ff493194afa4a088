import type { Browser, BrowserContextOptions, Locator, Page } from "@playwright/test";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

/** Three windows, a dozen looks. */
test.setTimeout(240_000);

type Goods = { readonly slug: string; readonly seller: string };
type Cast = {
  readonly buyer: string;
  readonly lang: "en" | "ru";
  readonly raised: Goods;
  readonly paused: Goods;
};

/** Goods that keep all year, and a buyer, of which no other journey knows: their prices move under it. */
const casts: Readonly<Record<string, Cast>> = {
  js: {
    buyer: "zakup@brest-ovoshch.demo.test",
    lang: "en",
    raised: goods("raisin", "naxcivan-qurusu"),
    paused: goods("table-olives", "abseron-zeytun"),
  },
  nojs: {
    buyer: "zakup@homiel-restaran.demo.test",
    lang: "ru",
    raised: goods("lentil", "calilabad-kartof"),
    paused: goods("compote", "xacmaz-meyve"),
  },
};

function goods(commodity: string, producer: string): Goods {
  return { slug: `${commodity}-${producer}`, seller: `owner@${producer}.demo.test` };
}

function castOf(project: string): Cast {
  const cast = casts[project];
  if (cast === undefined) throw new Error(`The project ${project} has no buyer of its own.`);
  return cast;
}

/** Each person has a window of their own, as in life. */
async function windowOf(browser: Browser, use: BrowserContextOptions, email: string, lang: "en" | "ru") {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  const page = await context.newPage();
  await signIn(page, email, lang);
  return page;
}

async function look(page: Page): Promise<void> {
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
}

/** Opens what a form is folded into, if it is. */
async function unfold(page: Page, deed: string): Promise<void> {
  const form = page.locator(`form[name="${deed}"]`).first();
  if (await form.isVisible()) return;
  await page.locator("details", { has: form }).last().locator("summary").first().click();
}

/** The producer's own page of a listing. */
async function openOwn(page: Page, lang: string, slug: string): Promise<void> {
  await page.goto(`/${lang}/producer/listings?q=${slug}`);
  const row = page.locator(`[data-listing="${slug}"]`).first();
  await page.goto((await row.locator("a[href*='/producer/listings/']").first().getAttribute("href")) ?? "");
}

/** The producer multiplies every tier; within a quarter, so that the prices hold at once. */
async function scalePrices(page: Page, percent: number): Promise<string[]> {
  await unfold(page, "change-price");
  const fields = await page.locator('form[name="change-price"] input[name$="pricePerKg"]').all();
  const prices = await Promise.all(fields.map((field) => field.inputValue()));
  const raised = prices.map((price) =>
    price === "" ? "" : ((Number(price.replace(",", ".")) * percent) / 100).toFixed(4),
  );
  await setPrices(page, raised);
  return prices;
}

async function setPrices(page: Page, prices: readonly string[]): Promise<void> {
  await unfold(page, "change-price");
  const values = Object.fromEntries(
    prices.flatMap((price, index) => (price === "" ? [] : [[`tiers[${index}].pricePerKg`, price]])),
  );
  expect(await submitForm(page, "change-price", values)).toBe(303);
}

const markOf = async (mark: Locator) => (await mark.first().getAttribute("value")) ?? "";

test("what changed under a basket is shown line by line, and ordered only as agreed", async ({
  browser,
}, info) => {
  const { buyer, lang, raised, paused } = castOf(info.project.name);
  const use = {
    viewport: info.project.use.viewport ?? null,
    javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
    colorScheme: info.project.name === "js" ? ("dark" as const) : ("light" as const),
  };
  const [page, seller, other] = await Promise.all([
    windowOf(browser, use, buyer, lang),
    windowOf(browser, use, raised.seller, lang),
    windowOf(browser, use, paused.seller, lang),
  ]);
  for (const { slug } of [raised, paused]) {
    await page.goto(`/${lang}/listings/${slug}`);
    expect(await submitForm(page, "add-to-basket", {})).toBe(303);
  }
  await page.goto(`/${lang}/buyer/checkout`);
  await expect(page.locator("[data-line]")).toHaveCount(2);
  await expect(page.locator("[data-difference]")).toHaveCount(0);
  const dear = page.locator("[data-line]", { has: page.locator("[data-terms]") });
  const before = await markOf(page.locator("[data-line] .basket-amount data"));

  // Both producers are faster than the press of the button.
  await openOwn(seller, lang, raised.slug);
  const prices = await scalePrices(seller, 110);
  await openOwn(other, lang, paused.slug);
  await unfold(other, "pause-listing");
  expect(await submitForm(other, "pause-listing")).toBe(303);

  const purchaseOrder = `CT-${info.project.name}-${Date.now().toString(36)}`;
  expect(await submitForm(page, "place-orders", { purchaseOrder })).toBe(409);
  await expect(page.locator('form[name="place-orders"] [name="purchaseOrder"]')).toHaveValue(purchaseOrder);
  await expect(page.locator("[data-line] [data-difference]")).toHaveCount(2);
  await expect(page.locator('[data-difference="not-on-sale"]')).toHaveCount(1);
  await expect(dear).toHaveCount(1);
  const shown = dear.locator('[data-terms="shown"] data');
  const now = dear.locator('[data-terms="now"] data');
  expect(await markOf(shown.last())).toBe(before);
  expect(Number(await markOf(now))).toBeCloseTo(Number(await markOf(shown)) * 1.1, 3);
  await look(page);

  // While the buyer reads, it moves once more: what was not on the page is not agreed to.
  await openOwn(seller, lang, raised.slug);
  await scalePrices(seller, 105);
  expect(await submitForm(page, "accept-changes")).toBe(409);
  await expect(page.locator('[data-terms="now"] data').first()).toBeVisible();
  await look(page);

  // Agreed, and then it changes before the order: shown again, and nothing happens.
  await page.goto(`/${lang}/buyer/checkout`);
  expect(await submitForm(page, "accept-changes")).toBe(303);
  await expect(page).toHaveURL(new RegExp(`/${lang}/buyer/checkout$`));
  await expect(dear).toHaveCount(0);
  await openOwn(seller, lang, raised.slug);
  await scalePrices(seller, 104);
  expect(await submitForm(page, "place-orders", { purchaseOrder })).toBe(409);
  await expect(dear).toHaveCount(1);
  const agreed = { price: await markOf(now), total: await markOf(now.last()) };
  await page.goto(`/${lang}/buyer/orders?q=${purchaseOrder}`);
  await expect(page.locator("[data-order]")).toHaveCount(0);

  // Agreed without leaving the form; the line that cannot be had still stands in the way of the other.
  await page.goto(`/${lang}/buyer/checkout`);
  expect(await submitForm(page, "place-orders", { purchaseOrder, agreed: true })).toBe(409);
  await expect(dear).toHaveCount(0);
  await expect(page.locator('form[name="place-orders"] [name="purchaseOrder"]')).toHaveValue(purchaseOrder);
  const gone = page.locator("[data-line]", { has: page.locator('[data-difference="not-on-sale"]') });
  expect(await submitForm(page, "remove-line", {}, { within: gone })).toBe(303);
  await expect(page).toHaveURL(new RegExp(`/${lang}/buyer/checkout$`));
  await expect(page.locator("[data-difference]")).toHaveCount(0);
  expect(await submitForm(page, "place-orders", { purchaseOrder })).toBe(303);
  await expect(page).toHaveURL(new RegExp(`/${lang}/buyer/orders/TH-`));
  await expect(page.locator(`#goods data[value="${agreed.price}"]`).first()).toBeVisible();
  await expect(page.locator(`#goods data[value="${agreed.total}"]`).first()).toBeVisible();
  await look(page);

  await openOwn(seller, lang, raised.slug);
  await setPrices(seller, prices);
  await openOwn(other, lang, paused.slug);
  expect(await submitForm(other, "resume-listing")).toBe(303);
  for (const one of [page, seller, other]) await one.context().close();
});
