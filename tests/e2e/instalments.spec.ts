import { submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { as, inDays, openGoodsOf, scan, stateOf, unfold } from "./support/order-walk.ts";

/** Each run has a buyer of its own: a basket is one person's. */
const buyers: Readonly<Record<string, string>> = {
  js: "owner@vitebsk-gastronom.demo.test",
  nojs: "owner@mahilou-kampot.demo.test",
};

test("an order is changed, paid in instalments, packed short with consent, and cancelled by the house", async ({
  page,
}, info) => {
  test.setTimeout(300_000);
  const buyer = buyers[info.project.name] ?? "";
  await as(page, buyer, "/en/buyer");
  // Goods of the company whose owner signs in below.
  await openGoodsOf(page, "goychay-nar", "/en/catalogue?q=pomegranate&inStock=yes");
  expect(await submitForm(page, "add-to-basket", {})).toBe(303);
  await page.goto("/en/buyer/checkout");
  const placed = { paymentTerms: "30-70", paymentMethod: "bank_transfer" };
  expect(await submitForm(page, "place-orders", placed)).toBe(303);
  const number = (await page.locator("[data-order][data-state]").first().getAttribute("data-order")) ?? "";
  const path = (side: string) => `/en/${side}/orders/${number}`;

  // Until it is confirmed the buyer changes it: what cannot be is said at its field, what can is a new version for both.
  const ordered = Number(await page.locator("#goods data[data-unit=kg]").first().getAttribute("value"));
  await unfold(page, "change-order");
  const change = {
    "lines[0].quantityKg": String(ordered + 500),
    deliverFrom: inDays(0),
    deliverTo: inDays(0),
  };
  expect(await submitForm(page, "change-order", change)).toBe(400);
  await expect(page.locator('form[name="change-order"]')).toContainText("cannot be delivered before");
  await expect(page.locator('form[name="change-order"] [name="lines[0].quantityKg"]')).toHaveValue(
    String(ordered + 500),
  );
  await expectNoAxeViolations(page);
  expect(await submitForm(page, "change-order", { deliverFrom: inDays(20), deliverTo: inDays(27) })).toBe(
    303,
  );
  await expect(page.locator('[data-version="2"]')).toBeVisible();
  expect(
    await submitForm(page, "send-message", { text: "When do you load?", files: [scan("plan.pdf")] }),
  ).toBe(303);

  await as(page, "producer@demo.test", path("producer"));
  await expect(page.locator('[data-version="2"]')).toBeVisible();
  await expect(page.locator('#messages [data-message="buyer"]')).toContainText("When do you load?");
  const attached = (await page.locator("#messages a[href^='/files/']").getAttribute("href")) ?? "";
  expect((await page.request.get(attached)).status()).toBe(200);
  expect(await submitForm(page, "send-message", { text: "Pay me directly, it is cheaper" })).toBe(303);
  await expect(page.locator('#messages [data-message="producer"]')).toContainText("past the Trade House");
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

  // The scale says a fifth less: beyond the tolerance it takes the buyer's consent, and lowers what is still to be paid.
  await as(page, "producer@demo.test", path("producer"));
  await unfold(page, "record-packed-weight");
  const packed = { "lines[0].packedKg": String((ordered + 500) * 0.8) };
  expect(await submitForm(page, "record-packed-weight", packed)).toBe(400);
  await expect(page.locator('form[name="record-packed-weight"] [name="lines[0].packedKg"]')).toHaveValue(
    packed["lines[0].packedKg"],
  );
  expect(await submitForm(page, "record-packed-weight", { askConsent: true })).toBe(303);

  await as(page, buyer, path("buyer"));
  await expect(instalments.nth(0)).toHaveAttribute("data-state", "paid");
  const last = instalments.nth(1).locator("data[data-currency]").first();
  const before = Number(await last.getAttribute("value"));
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  expect(await submitForm(page, "consent-weight")).toBe(303);
  expect(Number(await last.getAttribute("value"))).toBeLessThan(before);
  await unfold(page, "request-cancellation");
  expect(await submitForm(page, "request-cancellation", { reason: "" })).toBe(400);
  expect(await submitForm(page, "request-cancellation", { reason: "The shop is closed" })).toBe(303);

  await as(page, "producer@demo.test", path("producer"));
  await expect(page.getByText("The shop is closed").first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  // The producer does not agree, so the house decides.
  expect(await submitForm(page, "refuse-cancellation")).toBe(303);

  await as(page, "moderator@demo.test", path("desk"));
  await unfold(page, "agree-cancellation");
  expect(await submitForm(page, "agree-cancellation", { reason: "" })).toBe(400);
  expect(await submitForm(page, "agree-cancellation", { reason: "Both were heard" })).toBe(303);
  await expect(stateOf(page, number)).toHaveAttribute("data-state", "cancelled");

  await as(page, buyer, path("buyer"));
  await expect(stateOf(page, number)).toHaveAttribute("data-state", "cancelled");
  // Nothing goes back by itself: finance finds it among what is to be looked at, and the buyer reads where it lies.
  await expect(page.getByText("which gives it back")).toBeVisible();
  await as(page, "finance@demo.test", path("desk"));
  await unfold(page, "refund");
  expect(await submitForm(page, "refund", { payment, amount: due, reason: "cancelled by the house" })).toBe(
    303,
  );
  await as(page, buyer, path("buyer"));
  await expect(page.locator("[data-refund]").first()).toBeVisible();
});
