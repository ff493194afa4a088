import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import type { Lang } from "#app/domain/language.ts";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { phone } from "./support/screens.ts";
import { siteUnderTest } from "./support/site.ts";

type Look = { readonly scripts: boolean; readonly dark: boolean };

async function person(browser: Browser, email: string, lang: Lang, { scripts, dark }: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: siteUnderTest().baseUrl,
    viewport: phone,
    javaScriptEnabled: scripts,
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  await signIn(page, email, lang);
  return page;
}

async function holds(page: Page): Promise<void> {
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
}

const aPhoto = async () => {
  const background = { r: 120, g: 60, b: 40 };
  const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return [{ name: "crate.jpg", mimeType: "image/jpeg", buffer }];
};

const walks = [
  { tag: "@no-scripts", scripts: false, buyer: "buyer@demo.test", producer: "producer@demo.test" },
  { tag: "@scripts", scripts: true, buyer: "buyer2@demo.test", producer: "producer2@demo.test" },
] as const;

for (const { tag, scripts, ...people } of walks) {
  test(`a shortage is claimed in Russian, answered in Azerbaijani and settled, ${tag.slice(1)}`, {
    tag,
  }, async ({ browser }) => {
    test.setTimeout(300_000);
    const look = { scripts, dark: !scripts };
    const buyer = await person(browser, people.buyer, "ru", look);
    await buyer.goto("/ru/buyer/orders");
    const delivered = buyer.locator('[data-order][data-state="delivered"]').first();
    const order = (await delivered.getAttribute("data-order")) ?? "";
    await buyer.goto(`/ru/buyer/orders/${order}`);
    await holds(buyer);

    const form = buyer.locator('form[name="open-claim"]');
    await buyer.locator("details:has(form[name='open-claim']) > summary").click();
    const tooMuch = { reason: "quality", comment: "Мягкие ящики", "lines[0].quantityKg": "999999" };
    expect(await submitForm(buyer, "open-claim", tooMuch)).toBe(400);
    await expect(form.locator('[name="comment"]')).toHaveValue("Мягкие ящики");
    await expect(form.locator('[name="lines[0].quantityKg"][aria-invalid="true"]')).toBeVisible();
    await holds(buyer);
    const claimed = {
      reason: "shortage",
      "lines[0].quantityKg": "400",
      "photos[0].file": await aPhoto(),
      "photos[0].note": "Пустое место в третьем ряду",
    };
    expect(await submitForm(buyer, "open-claim", claimed)).toBe(303);
    const claim = buyer.locator("[data-claim]").first();
    await expect(claim).toHaveAttribute("data-state", "open");
    await expect(claim).toContainText("Пустое место в третьем ряду");
    await holds(buyer);

    const producer = await person(browser, people.producer, "az", look);
    await producer.goto(`/az/producer/orders/${order}`);
    await holds(producer);
    expect(await submitForm(producer, "answer-claim", { comment: "" })).toBe(400);
    const words = "Yükləmə aktında 400 kq çatmır.";
    expect(await submitForm(producer, "answer-claim", { comment: words })).toBe(303);
    await expect(producer.locator("[data-claim]").first()).toHaveAttribute("data-state", "answered");

    const desk = await person(browser, "director@demo.test", "ru", look);
    await desk.goto("/ru/desk/claims");
    await desk.locator("[data-claim]").filter({ hasText: order }).getByRole("link").first().click();
    await expect(desk.locator('[data-said="answer"]')).toContainText(words);
    await holds(desk);
    const wrong = { outcome: "refund-part", amount: "99999999", comment: "По акту погрузки" };
    expect(await submitForm(desk, "settle-claim", wrong)).toBe(400);
    const amount = desk.locator('form[name="settle-claim"] [name="amount"]');
    await expect(amount).toHaveAttribute("aria-invalid", "true");
    await holds(desk);
    expect(await submitForm(desk, "settle-claim", { amount: "100,50" })).toBe(303);
    await expect(desk.locator("[data-claim]").first()).toHaveAttribute("data-state", "settled");

    await buyer.goto(`/ru/buyer/orders/${order}`);
    await expect(buyer.locator(`[data-order="${order}"]`).first()).toHaveAttribute("data-state", "completed");
    await expect(buyer.locator('[data-claim] data[value="100.50"]').first()).toBeVisible();
    for (const page of [buyer, producer, desk]) await page.context().close();
  });

  test(`a completed order is rated, read by the house and shown in public, ${tag.slice(1)}`, {
    tag,
  }, async ({ browser }) => {
    test.setTimeout(300_000);
    const look = { scripts, dark: scripts };
    const buyer = await person(browser, people.buyer, "ru", look);
    await buyer.goto("/ru/buyer/orders?group=completed");
    const orders = await buyer
      .locator('[data-order][data-state="completed"]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-order") ?? ""));
    let order = "";
    for (const number of orders) {
      await buyer.goto(`/ru/buyer/orders/${number}`);
      if ((await buyer.locator('[data-review="none"]').count()) === 0) continue;
      order = number;
      break;
    }
    expect(order, "a completed order that nobody has rated").not.toBe("");
    await holds(buyer);
    expect(await submitForm(buyer, "review", { text: "Ровный товар" })).toBe(400);
    await expect(buyer.locator('form[name="review"] [name="text"]')).toHaveValue("Ровный товар");
    await holds(buyer);
    const words = `Ровный товар, документы вовремя. ${tag}`;
    const rated = { quality: "5", punctuality: "4", papers: "5", text: words };
    expect(await submitForm(buyer, "review", rated)).toBe(303);
    await expect(buyer.locator('[data-review="submitted"]')).toContainText(words);

    const desk = await person(browser, "moderator@demo.test", "be", look);
    await desk.goto("/be/desk/reviews");
    const waiting = desk.locator('[data-review][data-part="review"]').filter({ hasText: words });
    await holds(desk);
    expect(await submitForm(desk, "publish-review", {}, { within: waiting })).toBe(303);
    await expect(waiting).toHaveCount(0);

    await buyer.goto(`/ru/buyer/orders/${order}`);
    await expect(buyer.locator('[data-review="published"]')).toContainText(words);
    const producerPath = await buyer.locator('a[href*="/ru/producers/"]').first().getAttribute("href");
    const baseURL = siteUnderTest().baseUrl;
    const guest = await browser.newContext({ baseURL, viewport: phone, javaScriptEnabled: scripts });
    const reader = await guest.newPage();
    await expect(async () => {
      await reader.goto(producerPath ?? "");
      await expect(reader.locator("#reviews")).toContainText(words, { timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await expect(reader.locator('data[data-score="overall"]')).toBeVisible();
    expect(await reader.content()).toContain('"@type":"AggregateRating"');
    await holds(reader);
    for (const context of [buyer.context(), desk.context(), guest]) await context.close();
  });
}
