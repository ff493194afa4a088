import { signIn, signOut, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { waitForMail } from "./support/mail.ts";
import { desktop, phone } from "./support/screens.ts";
import { siteUnderTest } from "./support/site.ts";

const wellMade = async (page: Parameters<typeof expectNoAxeViolations>[0]) => {
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
};

/** Each project has a buyer of its own: what one puts by is the other's business. */
const buyers = {
  js: { email: "buyer2@demo.test", saved: "Гародніна" },
  nojs: { email: "buyer@demo.test", saved: "Овощи" },
} as const;
const buyerOf = ({ name }: { readonly name: string }) => buyers[name === "js" ? "js" : "nojs"];

test("a search is saved, told of in a mail, and its mails are stopped by one button", async ({ page }, {
  project,
}) => {
  const name = `Гранаты (${project.name})`;
  const { email, saved } = buyerOf(project);
  await page.goto("/be/catalogue?commodity=pomegranate");
  await expect(page.locator('form[name="save-search"]')).toHaveCount(0);
  await signIn(page, email, "be");
  await page.goto("/be/catalogue?commodity=pomegranate");
  await page.locator("summary", { hasText: "Захаваць гэты пошук" }).click();
  expect(await submitForm(page, "save-search", { name: "", mails: true })).toBe(400);
  await expect(page.locator('form[name="save-search"] [name="name"]')).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await wellMade(page);
  expect(await submitForm(page, "save-search", { name, mails: true })).toBe(303);
  const row = page.locator("[data-search]", { hasText: name });
  await expect(row).toContainText("лісты ўключаны");
  await wellMade(page);

  // What the person had saved before finds goods that came since: that is told.
  const { dataDir } = siteUnderTest();
  const mail = await waitForMail(dataDir, ({ to, text }) => to.includes(email) && text.includes(saved));
  await signOut(page);
  const link = /https?:\/\/\S+\/(?:be|ru)\/unsubscribe\/\S+/.exec(mail.text)?.[0] ?? "";
  await page.goto(new URL(link).pathname);
  await wellMade(page);
  expect(await submitForm(page, "unsubscribe")).toBe(303);
  await wellMade(page);
  await signIn(page, email, "be");
  await page.goto("/be/buyer/saved");
  await expect(page.locator("[data-search]", { hasText: name })).toContainText("лісты выключаны");
  await expect(page.locator("[data-search]", { hasText: saved })).toContainText("лісты выключаны");
  expect(await submitForm(page, "remove-search", {}, { within: row })).toBe(303);
  await expect(page.locator("[data-search]", { hasText: name })).toHaveCount(0);
});

test("goods are kept, compared up to four at a time, and let go", async ({ page }, { project }) => {
  const scripts = project.use.javaScriptEnabled !== false;
  await page.setViewportSize(scripts ? phone : desktop);
  await signIn(page, buyerOf(project).email, "az");
  await page.goto("/az/catalogue?category=fruit&sort=price");
  const first = page.locator("[data-listing]").nth(scripts ? 1 : 2);
  const slug = (await first.getAttribute("data-listing")) ?? "";
  await page.goto(`/az/listings/${slug}`);
  expect(await submitForm(page, "save-favourite")).toBe(303);
  await page.goto("/az/buyer/saved");
  const kept = page.locator(`#favourites [data-listing="${slug}"]`);
  await expect(kept).toBeVisible();
  await expect(page.locator(`#seen [data-listing="${slug}"]`)).toBeVisible();
  await wellMade(page);

  await page.goto("/az/catalogue?category=fruit");
  const boxes = page.locator('[name="listing"]');
  for (let at = 0; at < 3; at += 1) await boxes.nth(at).check();
  await page.locator(".compare-bar button, .compare-bar [type=submit]").first().click();
  await expect(page).toHaveURL(/\/az\/buyer\/compare\?/);
  await expect(page.locator('[data-rung="total-per-kg"] td')).toHaveCount(3);
  await wellMade(page);
  await page.locator('.compare-quantity [name="quantity"]').fill("5000");
  await page.locator(".compare-quantity button").click();
  await expect(page).toHaveURL(/quantity=5000/);
  await expect(page.locator('.compare-quantity [name="quantity"]')).toHaveValue("5000");
  expect(new URL(page.url()).searchParams.getAll("listing")).toHaveLength(3);

  await page.goto("/az/buyer/saved");
  expect(await submitForm(page, "remove-favourite", {}, { within: kept })).toBe(303);
  await expect(page.locator(`#favourites [data-listing="${slug}"]`)).toHaveCount(0);
  expect(await submitForm(page, "forget-seen")).toBe(303);
  await expect(page.locator("#seen")).toHaveCount(0);
});

test("filters and assumptions take effect in place, with focus and address, and go back", async ({ page }, {
  project,
}) => {
  test.skip(project.use.javaScriptEnabled === false, "without scripts each of them has its button");
  const loaded = () => page.evaluate(() => performance.timeOrigin);
  await page.goto("/ru/catalogue");
  const began = await loaded();
  const results = page.locator("#results");
  const all = await results.getAttribute("data-count");
  const fruit = page.locator('#catalogue-filter [name="category"][value="fruit"]');
  await fruit.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/category=fruit/);
  await expect(results).not.toHaveAttribute("data-count", all ?? "");
  await expect(fruit).toBeChecked();
  await expect(fruit).toBeFocused();
  await expect(page.locator("body > [role=status]")).toHaveText(/предложени/);
  await expectNoAxeViolations(page);
  await page.goBack();
  await expect(results).toHaveAttribute("data-count", all ?? "");
  expect(await loaded()).toBe(began);

  await page.goto("/ru/catalogue?category=fruit");
  const href = await page.locator("[data-listing] a").first().getAttribute("href");
  await page.goto(href ?? "");
  const asked = await loaded();
  const total = page.locator('#cost [data-rung="total-per-kg"] td').first();
  const before = await total.textContent();
  await page.locator("#cost details summary").last().click();
  await page.locator('#cost [name="freight"], #cost [name="broker"]').first().fill("99999");
  await page.keyboard.press("Enter");
  await expect(total).not.toHaveText(before ?? "");
  await expect(page).toHaveURL(/=99999/);
  await expect(page.locator("#cost :focus")).toHaveValue("99999");
  expect(await loaded()).toBe(asked);
  await page.locator("a.lang-link[hreflang=be]").first().click();
  await expect(page).toHaveURL(/\/be\/listings\/[^?]+\?.*=99999/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/be$/);
});
