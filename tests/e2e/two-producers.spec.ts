import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

test.setTimeout(180_000);

/** Each run has a buyer of its own: a basket is one person's. */
const buyers: Readonly<Record<string, string>> = {
  js: "owner@brest-ovoshch.demo.test",
  nojs: "owner@homiel-restaran.demo.test",
};

test("one checkout makes an order for each producer; one is changed, one is cancelled", async ({
  page,
}, info) => {
  await signIn(page, buyers[info.project.name] ?? "", "en");
  const producers = new Set<string>();
  for (const commodity of ["pomegranate", "hazelnut", "persimmon", "tomato", "apple"]) {
    if (producers.size === 2) break;
    await page.goto(`/en/catalogue?commodity=${commodity}&inStock=1`);
    const links = await page
      .locator("[data-listing] a[href*='/listings/']")
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute("href") ?? ""))]);
    for (const link of links.slice(0, 4)) {
      await page.goto(link);
      const producer =
        (await page.locator('a[href*="/producers/"]').first().getAttribute("href"))?.split("?")[0] ?? "";
      if (producers.has(producer) || (await page.locator("form[name=add-to-basket]").count()) === 0) continue;
      const field = page.locator('form[name=add-to-basket] [name="quantityKg"]');
      const least = (await field.inputValue()) || "2000";
      if ((await submitForm(page, "add-to-basket", { quantityKg: least })) === 303) producers.add(producer);
      break;
    }
  }
  expect(producers.size).toBe(2);
  await page.goto("/en/buyer/checkout");
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  const purchaseOrder = `PO-${info.project.name}-${Date.now().toString(36)}`;
  expect(await submitForm(page, "place-orders", { purchaseOrder, paymentMethod: "bank_transfer" })).toBe(303);
  await expect(page).toHaveURL(/\/en\/buyer\/orders\?.*placed=2/);
  const orders = page.locator("[data-order]", {
    has: page.locator(`[data-purchase-order="${purchaseOrder}"]`),
  });
  await expect(orders).toHaveCount(2);
  const numbers = await orders.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-order") ?? ""));
  const [changed = "", cancelled = ""] = numbers;

  await page.goto(`/en/buyer/orders/${changed}`);
  await expect(page.locator(`[data-order="${changed}"]`).first()).toHaveAttribute("data-state", "placed");
  const form = page.locator("form[name=change-order]");
  await page.locator("details", { has: form }).locator("summary").first().click();
  expect(await submitForm(page, "change-order", { purchaseOrder: `${purchaseOrder}/2` })).toBe(303);
  await expect(page.locator(`[data-purchase-order="${purchaseOrder}/2"]`).first()).toBeVisible();

  await page.goto(`/en/buyer/orders/${cancelled}`);
  const cancel = page.locator("form[name=cancel-order]");
  const folded = page.locator("details", { has: cancel });
  if ((await folded.count()) > 0 && !(await cancel.isVisible()))
    await folded.locator("summary").first().click();
  expect(await submitForm(page, "cancel-order", {})).toBe(303);
  await expect(page.locator(`[data-order="${cancelled}"]`).first()).toHaveAttribute(
    "data-state",
    "cancelled",
  );
});
