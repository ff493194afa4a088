import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

/** A date so many days from today, as forms want it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function person(browser: Browser, use: BrowserContextOptions, email: string): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  const page = await context.newPage();
  await signIn(page, email, "az");
  return page;
}

async function look(page: Page, path: string): Promise<void> {
  expect((await page.goto(path))?.status(), path).toBe(200);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

test(
  "a truck's day is changed on a phone, whoever has the link sees it, and the desk sees all in one look",
  { tag: "@no-scripts" },
  async ({ browser, viewport }, info) => {
    test.setTimeout(240_000);
    const use = { viewport, javaScriptEnabled: info.project.use.javaScriptEnabled ?? true };
    const producer = await person(browser, use, "producer@demo.test");
    await look(producer, "/az/producer/orders");
    const order = producer.locator('[data-order][data-state="shipped"]').first();
    const number = (await order.getAttribute("data-order")) ?? "";
    expect(number).toMatch(/^TH-/);
    const own = `/az/producer/orders/${number}`;
    await look(producer, own);

    await producer.locator('details:has(form[name="change-eta"]) > summary').click();
    const refused = await submitForm(producer, "change-eta", { eta: inDays(-2), reason: "Növbə" });
    expect(refused).toBe(400);
    await expectNoAxeViolations(producer);
    expect(await submitForm(producer, "change-eta", { eta: inDays(9), reason: "Sərhəddə növbə" })).toBe(303);
    await expect(producer.locator('[data-event="eta_changed"]').first()).toBeVisible();

    const link = (await producer.locator('a[href*="/track/"]').first().getAttribute("href")) ?? "";
    const stranger = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
    const page = await stranger.newPage();
    await look(page, link);
    await expect(page.locator(`time[datetime="${inDays(9)}"]`).first()).toBeVisible();
    expect(await page.content()).not.toContain(number);
    expect((await page.goto(`${link.slice(0, -1)}${link.endsWith("A") ? "Q" : "A"}`))?.status()).toBe(404);
    await stranger.close();

    const moderator = await person(browser, use, "moderator@demo.test");
    await look(moderator, "/az/desk/board");
    await expect(moderator.locator('[data-stage="loaded"], [data-stage="border"]')).toHaveCount(2);
    await look(moderator, "/az/desk/papers");
    const paper = moderator.locator('[data-paper] a[href*="/desk/papers/"]').first();
    await look(moderator, (await paper.getAttribute("href")) ?? "");
    await expect(moderator.locator('form[name="accept-paper"] [name="validUntil"]')).toBeVisible();
    expect(await submitForm(moderator, "accept-paper", { validUntil: inDays(-1) })).toBe(400);
    await expectNoAxeViolations(moderator);
    for (const one of [producer, moderator]) await one.context().close();
  },
);
