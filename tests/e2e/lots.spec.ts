import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { phone } from "./support/screens.ts";

test.use({ viewport: phone, javaScriptEnabled: false, colorScheme: "dark" });

/** As it is read: the quantity that the page marks for programs under this name of the balance. */
const lookOf = (term: string) => `dt:has-text("${term}") + dd data[data-unit="kg"]`;

test("a lot is brought in, corrected and recalled from a phone without scripts, in Azerbaijani", {
  tag: "@no-scripts",
}, async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, "producer@demo.test", "az");
  await page.goto("/az/producer/lots");
  await expect(page.getByRole("heading", { level: 1, name: "Partiyalar" })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  const wrong = { quantityKg: "0", origin: "Göyçay, 3-cü bağ", reason: "ikinci yığım" };
  const goods = (await page.locator('form[name="add-lot"] option').nth(1).getAttribute("value")) ?? "";
  expect(await submitForm(page, "add-lot", { listing: goods, ...wrong })).toBe(400);
  await expect(page.locator('form[name="add-lot"] [name="origin"]')).toHaveValue("Göyçay, 3-cü bağ");
  expect(await submitForm(page, "add-lot", { quantityKg: "12500,5" })).toBe(303);
  await expect(page.locator("[data-lot][data-state=in_hand]")).toBeVisible();
  await expect(page.locator(lookOf("Sərbəst"))).toHaveAttribute("value", "12500.5");
  await expect(page.locator("[data-movement=in]")).toContainText("ikinci yığım");
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  expect(await submitForm(page, "correct-lot", { quantityKg: "12000", reason: "" })).toBe(400);
  await expect(page.locator('form[name="correct-lot"] [name="quantityKg"]')).toHaveValue("12000");
  await expectNoAxeViolations(page);
  expect(await submitForm(page, "correct-lot", { reason: "tərəzi" })).toBe(303);
  await expect(page.locator(lookOf("Sərbəst"))).toHaveAttribute("value", "12000");
  await expect(page.locator("[data-movement]")).toHaveCount(2);
  await expect(page.locator("[data-movement=correction]")).toContainText("tərəzi");

  await page.getByText("Partiyanı geri çağır").click();
  expect(await submitForm(page, "recall-lot", { reason: "pestisid qalığı normadan yuxarıdır" })).toBe(303);
  await expect(page.locator("[data-lot][data-state=recalled]")).toBeVisible();
  await expect(page.locator(lookOf("Sərbəst"))).toHaveAttribute("value", "0");
  await expect(page.locator("#forward")).toContainText("sifariş götürülməyib");
  await expect(page.locator("#backward")).toContainText("Göyçay, 3-cü bağ");
  await expect(page.locator('form[name="correct-lot"]')).toHaveCount(0);
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  const csv = await page.request.get(
    (await page.getByRole("link", { name: /CSV/ }).getAttribute("href")) ?? "",
  );
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect((await csv.text()).trim().split("\r\n")).toHaveLength(4);
});

test("the desk sees the recall, its order and its lot", { tag: "@no-scripts" }, async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "moderator@demo.test", "be");
  for (const path of ["/be/desk", "/be/desk/lots"]) {
    await page.goto(path);
    await expectNoSidewaysScrolling(page);
    await expectNoAxeViolations(page);
  }
  await page.locator("[data-shortfall] a").first().click();
  await expect(page.locator('form[name="replace-goods"]')).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
});
