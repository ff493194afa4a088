import { signIn } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

for (const { width, lang } of [
  { width: 1280, lang: "en" },
  { width: 360, lang: "az" },
] as const) {
  test.describe(`without JavaScript at ${width} px in "${lang}"`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: 800 } });

    test("the director reads, narrows and exports the record", { tag: "@no-scripts" }, async ({ page }) => {
      await signIn(page, "director@demo.test", lang);
      await page.goto(`/${lang}/desk/audit`);
      const rows = page.locator("[data-deed]");
      await expect(rows).toHaveCount(50);
      await expectNoSidewaysScrolling(page);

      await page.locator('a[rel="next"]').click();
      await expect(page).toHaveURL(/after=/);
      await expect(rows.first()).toBeVisible();

      await page.locator('[name="deed"]').selectOption("order-confirmed");
      await page.locator(".record-filter button").click();
      await expect(page).toHaveURL(/deed=order-confirmed/);
      expect(
        new Set(await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-deed")))),
      ).toEqual(new Set(["order-confirmed"]));

      const href = await page.locator("a[download]").first().getAttribute("href");
      const file = await page.request.get(href ?? "");
      expect(file.headers()["content-disposition"]).toContain("record.csv");
      expect(await file.text()).toContain(",order-confirmed,order,");

      await page.locator(".record-about a").first().click();
      await expect(page.locator("[data-order]").first()).toBeVisible();
      await page.locator("#record summary").click();
      await expect(page.locator("#record [data-deed='order-confirmed']")).toHaveCount(1);
      await expectNoSidewaysScrolling(page);
    });
  });
}

test("the record's page has nothing for axe to find, wide and narrow", { tag: "@scripts" }, async ({
  page,
}) => {
  await signIn(page, "finance@demo.test", "be");
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/be/desk/audit");
    await expect(page.locator("[data-deed]").first()).toBeVisible();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
  }
});
