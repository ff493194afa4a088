import { signIn, signOut, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

test.use({ viewport: { width: 360, height: 740 }, locale: "az-AZ" });

test("an advisory is written by one, published by another and stands where the goods are", {
  tag: "@no-scripts",
}, async ({ page }) => {
  const title = "Qar altında nar";
  await signIn(page, "director@demo.test", "az");
  await page.goto("/az/desk/advisories/new");
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  const wrong = await submitForm(page, "save-advisory", {
    kind: "border",
    severity: "serious",
    titleAz: title,
  });
  expect(wrong).toBe(400);
  await expect(page.locator('[name="titleAz"]')).toHaveValue(title);
  await expectNoAxeViolations(page);
  const words = {
    titleRu: "Гранаты под снегом",
    textAz: "Perevalda qar var: maşınlar iki gün gecikir. Soyuducunu əvvəlcədən yoxlayın.",
    textRu: "На перевале снег: машины опаздывают на два дня. Проверьте холодильник заранее.",
    sourceName: "Azərbaycan Avtomobil Yolları",
    sourceUrl: "https://aayda.gov.az/",
    validFrom: "2026-01-01",
  };
  const noScope = await submitForm(page, "save-advisory", words);
  expect(noScope).toBe(400);
  await expect(page.locator("main")).toContainText("Hansı mal və ya rayon haqqında olduğunu göstərin");
  expect(await submitForm(page, "save-advisory", { commodity: "pomegranate" })).toBe(303);
  const written = page.url();
  await expect(page.locator("main [data-advisory][data-state=proposed]")).toBeVisible();
  await expect(page.locator('form[name="publish-advisory"]')).toHaveCount(0);
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  await page.goto("/az/catalogue?commodity=pomegranate");
  const listing = await page.locator("[data-listing] a").first().getAttribute("href");
  await page.goto(listing ?? "");
  await expect(page.locator("[data-advisory]", { hasText: title })).toHaveCount(0);
  await signOut(page);

  await signIn(page, "moderator@demo.test", "az");
  await page.goto(written);
  expect(await submitForm(page, "publish-advisory")).toBe(303);
  await expect(page.locator("main [data-advisory][data-state=published]")).toBeVisible();
  await page.goto("/az/desk/advisories");
  await expect(page.locator("main")).toContainText(title);
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  await signOut(page);

  await page.goto(listing ?? "");
  await expect(page.locator("[data-advisory]", { hasText: title })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  await signIn(page, "producer@demo.test", "az");
  await page.goto("/az/producer/listings/new?commodity=pomegranate");
  await expect(page.locator("[data-advisory]", { hasText: title })).toBeVisible();
  await page.goto("/az/notices");
  await expect(page.locator("main")).toContainText(title);
  await expectNoAxeViolations(page);
});
