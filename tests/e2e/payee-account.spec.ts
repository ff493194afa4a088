import { demoPassword, signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

test.setTimeout(120_000);

/** Each run has a producer of its own. */
const owners: Readonly<Record<string, string>> = {
  js: "owner@zaqatala-findiq.demo.test",
  nojs: "owner@lankaran-cay.demo.test",
};

test("an owner opens the account that payouts of card money go to, leaves it, and finishes it", async ({
  page,
}, info) => {
  await signIn(page, owners[info.project.name] ?? "", "az");
  await page.goto("/az/producer/payouts");
  const account = page.locator("[data-payee]");
  await expect(account).toHaveAttribute("data-payee", "none");
  expect(await submitForm(page, "open-payee", { currentPassword: "not mine" })).toBe(400);
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  const form = page.locator("form[name=open-payee]");
  await form.locator('[name="currentPassword"]').fill(demoPassword);
  await form.getByRole("button").click();
  await expect(page).toHaveURL(/\/c\/account\/acct_/);
  await page.locator('button[value="leave"]').click();
  await expect(page).toHaveURL(/\/az\/producer\/payouts\?account=back/);
  await expect(account).toHaveAttribute("data-payee", "waiting");
  await expect(account.locator("[data-asked=account]")).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  await form.getByRole("button").click();
  await page.locator('button[value="answer"]').click();
  await expect(page).toHaveURL(/\/az\/producer\/payouts\?account=back/);
  await expect(account).toHaveAttribute("data-payee", "ready");
});
