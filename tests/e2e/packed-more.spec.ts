import { submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { as, openGoodsOf, unfold } from "./support/order-walk.ts";

/** Each run has a buyer, goods and a seller of its own: a basket is one person's, and the stock runs out here. */
const walks = {
  js: {
    buyer: "owner@vitebsk-gastronom.demo.test",
    seller: "quba-baglari",
    owner: "owner@quba-baglari.demo.test",
    search: "apple",
  },
  nojs: {
    buyer: "owner@mahilou-kampot.demo.test",
    seller: "balakan-xurma",
    owner: "owner@balakan-xurma.demo.test",
    search: "chestnut",
  },
};

test("more is packed than ordered: due with the last instalment, and refused beyond what is in stock", async ({
  page,
}, info) => {
  test.setTimeout(300_000);
  const { buyer, seller, owner, search } = walks[info.project.name === "nojs" ? "nojs" : "js"];
  await as(page, buyer, "/en/buyer");
  await openGoodsOf(page, seller, `/en/catalogue?commodity=${search}&inStock=yes`);
  expect(await submitForm(page, "add-to-basket", {})).toBe(303);
  await page.goto("/en/buyer/checkout");
  const placed = { paymentTerms: "30-70", paymentMethod: "bank_transfer" };
  expect(await submitForm(page, "place-orders", placed)).toBe(303);
  const number = (await page.locator("[data-order][data-state]").first().getAttribute("data-order")) ?? "";
  const path = (side: string) => `/en/${side}/orders/${number}`;
  const ordered = Number(await page.locator("#goods data[data-unit=kg]").first().getAttribute("value"));

  await as(page, owner, path("producer"));
  expect(await submitForm(page, "confirm-order")).toBe(303);
  await as(page, "finance@demo.test", path("desk"));
  const instalments = page.locator("[data-payment]");
  const amountOf = (seq: number) =>
    instalments
      .nth(seq - 1)
      .locator("data[data-currency]")
      .first();
  await unfold(page, "record-transfer");
  const receipt = {
    payment: (await instalments.first().getAttribute("data-payment")) ?? "",
    reference: `MORE-${info.project.name}-${Date.now()}`,
    amount: (await amountOf(1).getAttribute("value")) ?? "",
    currency: (await amountOf(1).getAttribute("data-currency")) ?? "",
  };
  expect(await submitForm(page, "record-transfer", receipt)).toBe(303);

  // Within the tolerance, from what is available: the price stays, and the difference is asked with the last instalment.
  await as(page, owner, path("producer"));
  const before = Number(await amountOf(2).getAttribute("value"));
  const first = Number(receipt.amount);
  await unfold(page, "record-packed-weight");
  const scale = (factor: number) => ({ "lines[0].packedKg": String(Math.round(ordered * factor)) });
  expect(await submitForm(page, "record-packed-weight", scale(1.02))).toBe(303);
  const asked = (await amountOf(2).getAttribute("value")) ?? "";
  expect(Number(asked)).toBeCloseTo(
    before + (first + before) * (Math.round(ordered * 1.02) / ordered - 1),
    1,
  );
  await expect(page.locator(`#goods data[value="${Math.round(ordered * 1.02)}"]`).first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  // The seller takes the rest off the market: there is not a kilogram more.
  const own = (await page.locator("#goods a[href*='/listings/']").first().getAttribute("href")) ?? "";
  const slug = own.split("/").pop() ?? "";
  await page.goto("/en/producer/listings");
  await page.locator(`[data-listing="${slug}"] a`).first().click();
  await unfold(page, "change-stock");
  const stock = page.locator('form[name="change-stock"] [name="quantityKg"]');
  const free = await stock.inputValue();
  expect(await submitForm(page, "change-stock", { quantityKg: "0", reason: "Sold at home" })).toBe(303);
  await page.goto(path("producer"));
  await unfold(page, "record-packed-weight");
  expect(await submitForm(page, "record-packed-weight", scale(1.05))).toBe(400);
  const packing = page.locator('form[name="record-packed-weight"]');
  await expect(packing).toContainText("Beyond what the order holds only 0 kg of these goods are in stock");
  await expect(packing.locator('[name="lines[0].packedKg"][aria-invalid="true"]')).toHaveValue(
    scale(1.05)["lines[0].packedKg"],
  );
  await expectNoAxeViolations(page);
  await page.goto(path("producer"));
  expect(await amountOf(2).getAttribute("value")).toBe(asked);
  await page.goto("/en/producer/listings");
  await page.locator(`[data-listing="${slug}"] a`).first().click();
  await unfold(page, "change-stock");
  expect(await submitForm(page, "change-stock", { quantityKg: free, reason: "Back on sale" })).toBe(303);

  await as(page, buyer, path("buyer"));
  expect(await amountOf(2).getAttribute("value")).toBe(asked);
  await expect(page.locator('[data-event="packed"]').first()).toContainText(
    Math.round(ordered * 1.02).toLocaleString("en"),
  );
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
});
