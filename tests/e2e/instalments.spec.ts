import type { Page } from "@playwright/test";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

/** Each run has a buyer of its own: a basket is one person's. */
const buyers: Readonly<Record<string, string>> = {
  js: "owner@vitebsk-gastronom.demo.test",
  nojs: "owner@mahilou-kampot.demo.test",
};

/** Another person sits down at the same screen. */
async function as(page: Page, email: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, email, "en");
  await page.goto(path);
}

const stateOf = (page: Page, number: string) => page.locator(`[data-order="${number}"][data-state]`).first();

/** Opens what a form is folded into, if it is. */
async function unfold(page: Page, deed: string): Promise<void> {
  const form = page.locator(`form[name="${deed}"]`).first();
  if (await form.isVisible()) return;
  await page.locator("details", { has: form }).last().locator("summary").first().click();
}

test("an order in two instalments is paid by bank, and cancelled when both sides agree", async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const buyer = buyers[info.project.name] ?? "";
  await as(page, buyer, "/en/catalogue?q=pomegranate&inStock=yes");
  const offers = await page
    .locator("[data-listing] a[href*='/listings/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // Goods of the company whose owner signs in below.
  const own = page.locator('a[href*="/producers/goychay-nar"]');
  for (const offer of offers) {
    await page.goto(offer);
    if ((await own.count()) > 0 && (await page.locator("form[name=add-to-basket]").count()) > 0) break;
  }
  await expect(own.first()).toBeVisible();
  expect(await submitForm(page, "add-to-basket", {})).toBe(303);
  await page.goto("/en/buyer/checkout");
  const placed = { paymentTerms: "30-70", paymentMethod: "bank_transfer" };
  expect(await submitForm(page, "place-orders", placed)).toBe(303);
  const number = (await page.locator("[data-order][data-state]").first().getAttribute("data-order")) ?? "";
  const path = (side: string) => `/en/${side}/orders/${number}`;

  await as(page, "producer@demo.test", path("producer"));
  expect(await submitForm(page, "confirm-order")).toBe(303);

  await as(page, buyer, path("buyer"));
  const instalments = page.locator("[data-payment]");
  await expect(instalments).toHaveCount(2);
  await expect(instalments.nth(0)).toHaveAttribute("data-state", "due");
  await expect(page.getByText(/RF\d\d/).first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  await unfold(page, "report-payment");
  expect(await submitForm(page, "report-payment")).toBe(303);

  await as(page, "finance@demo.test", path("desk"));
  const first = page.locator("[data-payment]").first();
  const due = (await first.locator("data[data-currency]").first().getAttribute("value")) ?? "";
  const currency = (await first.locator("data[data-currency]").first().getAttribute("data-currency")) ?? "";
  await unfold(page, "record-transfer");
  const reference = `E2E-${info.project.name}-${Date.now()}`;
  const payment = (await first.getAttribute("data-payment")) ?? "";
  const receipt = { payment, reference, amount: due, currency };
  expect(await submitForm(page, "record-transfer", receipt)).toBe(303);
  await page.goto(path("desk"));
  await expect(stateOf(page, number)).toHaveAttribute("data-state", "preparing");

  await as(page, buyer, path("buyer"));
  await expect(instalments.nth(0)).toHaveAttribute("data-state", "paid");
  await unfold(page, "request-cancellation");
  expect(await submitForm(page, "request-cancellation", { reason: "" })).toBe(400);
  expect(await submitForm(page, "request-cancellation", { reason: "The shop is closed" })).toBe(303);

  await as(page, "producer@demo.test", path("producer"));
  await expect(page.getByText("The shop is closed").first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  expect(await submitForm(page, "agree-cancellation")).toBe(303);
  await expect(stateOf(page, number)).toHaveAttribute("data-state", "cancelled");

  await as(page, buyer, path("buyer"));
  await expect(stateOf(page, number)).toHaveAttribute("data-state", "cancelled");
  // Nothing goes back by itself: finance finds it among what is to be looked at, and the buyer reads where it lies.
  await expect(page.getByText("which gives it back")).toBeVisible();
  await as(page, "finance@demo.test", path("desk"));
  await unfold(page, "refund");
  expect(await submitForm(page, "refund", { payment, amount: due, reason: "cancelled by both sides" })).toBe(
    303,
  );
  await as(page, buyer, path("buyer"));
  await expect(page.locator("[data-refund]").first()).toBeVisible();
});
