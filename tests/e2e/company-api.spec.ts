import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

test("an owner makes a key, a program uses it, a webhook is added, and the key is revoked", async ({
  page,
}, info) => {
  const api = `${siteUnderTest().baseUrl}/api/v1/key`;
  const secret = page.locator("[data-shown-secret] input");
  const look = async () => {
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
  };
  // The journey is walked with and without scripts at the same time, each in a company of its own.
  await signIn(page, info.project.name === "js" ? "producer@demo.test" : "producer2@demo.test", "be");
  await page.goto("/be/company/api");
  expect(await submitForm(page, "create-api-key", { name: "1С" })).toBe(400);
  await expect(page.locator('form[name="create-api-key"] [name="name"]')).toHaveValue("1С");
  await look();
  const asked = { name: "1С", "scopes[]": ["listings:read", "orders:read"] };
  expect(await submitForm(page, "create-api-key", asked)).toBe(303);
  const key = await secret.inputValue();
  expect(key).toMatch(/^thk_/);
  expect(page.url()).not.toContain(key);
  await look();
  const asProgram = () => fetch(api, { headers: { Authorization: `Bearer ${key}` } });
  expect((await asProgram()).status).toBe(200);

  // The next secret stands in its own right, and neither is there after a reload.
  const webhook = { url: "http://127.0.0.1:9/hooks", "events[]": ["order.state"] };
  expect(await submitForm(page, "add-webhook", webhook)).toBe(303);
  await expect(secret).toHaveValue(/^whsec_/);
  await look();
  await page.reload();
  await expect(secret).toHaveCount(0);

  await page.locator("[data-api-key] summary").first().click();
  expect(await submitForm(page, "revoke-api-key", {})).toBe(303);
  await expect(page.locator('[data-api-key][data-state="ended"]').first()).toBeVisible();
  expect((await asProgram()).status).toBe(401);
  expect(await submitForm(page, "remove-webhook", {})).toBe(303);
  await expect(page.locator("[data-webhook]")).toHaveCount(0);
});
