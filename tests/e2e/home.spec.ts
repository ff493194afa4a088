import { languages } from "#app/domain/language.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

for (const lang of languages) {
  test(`the home page greets a stranger in "${lang}"`, { tag: "@smoke" }, async ({ page }) => {
    const response = await page.goto(`/${lang}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await expectNoAxeViolations(page);
  });
}
