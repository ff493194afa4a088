import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Lang } from "#app/domain/language.ts";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

async function person(
  browser: Browser,
  use: BrowserContextOptions,
  email: string,
  lang: Lang,
): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  const page = await context.newPage();
  await signIn(page, email, lang);
  return page;
}

async function look(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A producer hands goods in; answers the listing's page and its slug. */
async function handIn(producer: Page, lang: Lang, title: string): Promise<{ page: string; slug: string }> {
  await producer.goto(`/${lang}/producer/listings/new`);
  const saved = await submitForm(producer, "save-draft", {
    commodity: "persimmon",
    title,
    description: "2026, Balakən. 5 kg karton.",
    harvestFrom: inDays(-20),
    harvestTo: inDays(-2),
    availableFrom: inDays(0),
    availableTo: inDays(60),
    quantityKg: "20000",
    minimumOrderKg: "1000",
    currency: "USD",
    "tiers[0].fromKg": "1000",
    "tiers[0].pricePerKg": "0,95",
    incoterm: "FCA",
    incotermPlace: "Balakən",
  });
  expect(saved).toBe(303);
  expect(await submitForm(producer, "submit-listing")).toBe(303);
  const listing = producer.locator("[data-listing][data-status]").first();
  await expect(listing).toHaveAttribute("data-status", "in_review");
  const { pathname } = new URL(producer.url());
  return { page: pathname, slug: (await listing.getAttribute("data-listing")) ?? "" };
}

/** Presses Tab until the focus is on what the selector finds. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

const focusIs = (page: Page, selector: string) =>
  expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector));

/** A page loaded whole shows its links before its script hears the keys. */
const keysAreHeard = (page: Page) => expect(page.locator("#queue[data-keys-heard]")).toBeVisible();

type Screen = BrowserContextOptions["viewport"];

/** At a desk, in Russian: every step by the keyboard. */
async function byKeyboard(browser: Browser, viewport: Screen): Promise<void> {
  const use: BrowserContextOptions = { viewport: viewport ?? null, colorScheme: "light" };
  const word = `Клавиша${Date.now().toString(36)}`;
  const producer = await person(browser, use, "producer@demo.test", "ru");
  const first = await handIn(producer, "ru", `Хурма ${word} первая`);
  const second = await handIn(producer, "ru", `Хурма ${word} вторая`);
  const desk = await person(browser, use, "moderator@demo.test", "ru");

  await look(desk, `/ru/desk/listings?q=${encodeURIComponent(word)}`);
  await keysAreHeard(desk);
  // Outside of the queue the keys are letters like any other.
  await desk.keyboard.press("j");
  await focusIs(desk, "a[data-queue-link]").toBe(false);
  await tabTo(desk, "a[data-queue-link]");
  await desk.keyboard.press("j");
  await focusIs(desk, `[data-listing="${second.slug}"] a[data-queue-link]`).toBe(true);
  await desk.keyboard.press("k");
  await focusIs(desk, `[data-listing="${first.slug}"] a[data-queue-link]`).toBe(true);
  await desk.keyboard.press("?");
  await expect(desk.locator("#shortcuts details")).toHaveAttribute("open", "");
  await expectNoAxeViolations(desk);

  await desk.goto(`/ru/desk/listings?q=${encodeURIComponent(word)}`);
  await keysAreHeard(desk);
  await tabTo(desk, "a[data-queue-link]");
  await desk.keyboard.press("Enter");
  const shown = desk.locator("[data-case][data-available-kg]");
  await expect(shown).toHaveAttribute("data-listing", first.slug);
  await keysAreHeard(desk);
  await expectNoAxeViolations(desk);
  await desk.keyboard.press("j");
  await expect(shown).toHaveAttribute("data-listing", second.slug);
  await desk.keyboard.press("k");
  await expect(shown).toHaveAttribute("data-listing", first.slug);

  await tabTo(desk, 'form[name="claim-case"] button');
  await desk.keyboard.press("Enter");
  await expect(desk.locator('[data-claim="mine"]')).toBeVisible();
  // One key opens a decision and decides nothing.
  await tabTo(desk, 'form[name="claim-case"] button');
  await desk.keyboard.press("c");
  await focusIs(desk, 'form[name="request-changes"] input[type="checkbox"]').toBe(true);
  await expect(shown).toHaveAttribute("data-state", "open");
  await tabTo(desk, 'form[name="request-changes"] input[value="photos-poor"]');
  await desk.keyboard.press("Space");
  await desk.keyboard.press("Tab");
  await focusIs(desk, 'input[name="notes.photos-poor"]').toBe(true);
  await desk.keyboard.type("jkacr?");
  await tabTo(desk, 'form[name="request-changes"] button');
  await expectNoAxeViolations(desk);
  await desk.keyboard.press("Enter");
  await expect(shown).toHaveAttribute("data-state", "decided");
  await expect(desk.locator('[data-reason="photos-poor"]').first()).toContainText("jkacr?");
  await expectNoAxeViolations(desk);

  await tabTo(desk, 'a[data-step="next"]');
  await desk.keyboard.press("Enter");
  await expect(shown).toHaveAttribute("data-listing", second.slug);
  await keysAreHeard(desk);
  await desk.keyboard.press("a");
  await focusIs(desk, 'form[name="approve-revision"] button').toBe(true);
  await desk.keyboard.press("Enter");
  await expect(shown).toHaveAttribute("data-state", "decided");

  // Switched off, they stay off.
  await tabTo(desk, "#shortcuts summary");
  await desk.keyboard.press("Enter");
  await tabTo(desk, 'form[name="set-shortcuts"] button');
  await desk.keyboard.press("Enter");
  await expect(desk.locator('[data-queue-keys="off"]')).toBeVisible();
  await desk.goto(`/ru/desk/listings?state=decided&q=${encodeURIComponent(word)}`);
  await tabTo(desk, "a[data-queue-link]");
  await desk.keyboard.press("j");
  await focusIs(desk, "[data-case]:nth-child(2) a[data-queue-link]").toBe(false);
  await look(desk, "/ru/desk/listings/service");
  for (const page of [producer, desk]) await page.context().close();
}

/** On a phone without scripts, in Azerbaijani: an edit that comes between reading and deciding is shown. */
async function withoutScripts(browser: Browser, viewport: Screen): Promise<void> {
  const use: BrowserContextOptions = {
    viewport: viewport ?? null,
    javaScriptEnabled: false,
    colorScheme: "dark",
  };
  const word = `Skriptsiz${Date.now().toString(36)}`;
  const producer = await person(browser, use, "producer@demo.test", "az");
  const goods = await handIn(producer, "az", `Xurma ${word}`);
  const desk = await person(browser, use, "moderator@demo.test", "az");

  await look(desk, `/az/desk/listings?q=${word}`);
  await desk.locator(`[data-case][data-listing="${goods.slug}"] a`).first().click();
  await expectNoAxeViolations(desk);
  await expectNoSidewaysScrolling(desk);
  // The list is a page of its own here.
  await expect(desk.locator(".case-list")).toBeHidden();
  const casePath = new URL(desk.url()).pathname;
  expect(await submitForm(desk, "claim-case")).toBe(303);

  // The producer edits between reading and deciding.
  await producer.goto(goods.page);
  expect(await submitForm(producer, "save-draft", { title: `Xurma ${word}, iri` })).toBe(303);
  expect(await submitForm(producer, "submit-listing")).toBe(303);
  expect(await submitForm(desk, "approve-revision")).toBe(409);
  await expect(desk.locator("[data-changed]").first()).toHaveAttribute("data-changed", "title");
  await expect(desk.locator("ins").first()).toContainText("iri");
  await expectNoAxeViolations(desk);

  await desk.locator("#decide-changes summary").click();
  expect(await submitForm(desk, "request-changes", { comment: "Şəkilləri dəyişin" })).toBe(400);
  await expectNoAxeViolations(desk);
  const sent = await submitForm(desk, "request-changes", {
    "reasons[]": ["photos-poor"],
    "notes.photos-poor": "Qutunu da göstərin",
  });
  expect(sent).toBe(303);
  expect(new URL(desk.url()).pathname).toBe(casePath);
  await expect(desk.locator("[data-case][data-available-kg]")).toHaveAttribute("data-state", "decided");

  await producer.goto(goods.page);
  await expect(producer.locator('[data-reason="photos-poor"]').first()).toContainText("Qutunu da göstərin");
  await expectNoAxeViolations(producer);
  for (const page of [producer, desk]) await page.context().close();
}

test("a moderator works the queue: by keys alone at a desk, and without scripts on a phone", async ({
  browser,
  viewport,
}, { project }) => {
  test.setTimeout(240_000);
  const scripts = project.use.javaScriptEnabled !== false;
  await (scripts ? byKeyboard(browser, viewport) : withoutScripts(browser, viewport));
});
