import { signIn } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

test.setTimeout(180_000);

/** Days that are over: other journeys move money meanwhile, and these figures stay. */
const days = `from=2025-01-01&to=${new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10)}`;

test("finance opens an account, an entry's order and its books, and a company's statement", async ({
  page,
}, info) => {
  const lang = info.project.name === "nojs" ? "az" : "be";
  const look = async () => {
    await expectNoAxeViolations(page);
    await expectNoSidewaysScrolling(page);
  };
  await signIn(page, "finance@demo.test", lang);
  await page.goto(`/${lang}/desk/accounts?${days}`);
  await look();
  const row = page.locator("[data-account=held_for_orders][data-currency=USD]");
  const closing = await row.locator("data").last().getAttribute("value");
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/desk\/accounts\/held_for_orders\?/);
  await expect(page.locator("[data-balance=closing] data")).toHaveAttribute("value", closing ?? "");
  // The newest entry leaves what stands at the end.
  const entries = page.locator("[data-entry]");
  await expect(entries.first().locator("data").last()).toHaveAttribute("value", closing ?? "");
  await look();
  const file = await page.request.get(
    (await page.locator('a[href*="entries.csv"]').getAttribute("href")) ?? "",
  );
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain(`,${closing},`);

  // From an entry to its order, and from the order back to its part of the account.
  const paid = entries.filter({ has: page.locator('a[href*="/desk/orders/"]') }).first();
  const order = paid.locator('a[href*="/desk/orders/"]').first();
  const number = /TH-\d{4}-\d+/.exec((await order.getAttribute("href")) ?? "")?.[0] ?? "";
  await order.click();
  await expect(page.locator(`[data-order="${number}"]`).first()).toBeVisible();
  await page.locator("#books [data-account=held_for_orders]").getByRole("link").click();
  await expect(page.locator('input[name="order"]')).toHaveValue(number);
  for (const entry of await page.locator("[data-entry]").all()) await expect(entry).toContainText(number);
  await look();

  // To the producer behind the entry, its accounts and its statement.
  await page.locator("[data-entry] a[href*='company=']").first().click();
  await expect(page).toHaveURL(/company=[0-9a-f-]{36}/);
  const { pathname, searchParams } = new URL(page.url());
  await page.goto(`${pathname}?${days}&currency=USD&company=${searchParams.get("company")}`);
  const stands = await page.locator("[data-balance=closing] data").getAttribute("value");
  await page.locator('a[href*="/desk/companies/"]').first().click();
  await expect(page.locator("#books [data-account=held_for_orders]").first()).toBeVisible();
  await page.locator('a[href$="/statement"]').click();
  await expect(page).toHaveURL(/\/statement$/);
  await page.goto(`${new URL(page.url()).pathname}?${days}`);
  const sum = page.locator("[data-balances=producer] [data-currency=USD] [data-sum=closing] data").first();
  await expect(sum).toHaveAttribute("value", stands ?? "");
  await expect(page.locator("[data-movement]").first()).toBeVisible();
  await look();
  const statement = await page.request.get(
    (await page.locator('a[href*="statement.csv"]').getAttribute("href")) ?? "",
  );
  expect(await statement.text()).toContain(`,closing,,${stands},USD,`);

  await page.goto(`/${lang}/desk/accounts?at=2026-06-30`);
  await look();
  for (const currency of ["usd", "eur"]) {
    const totals = page.locator(`#trial-${currency} [data-total] data`);
    expect(await totals.nth(0).getAttribute("value")).toBe(await totals.nth(1).getAttribute("value"));
  }
  const book = await page.request.get(`/${lang}/desk/accounts/trial-balance.xlsx?at=2026-06-30`);
  expect((await book.body()).subarray(0, 2).toString()).toBe("PK");
});

test("a moderator sees neither accounts nor statements", async ({ page }) => {
  await signIn(page, "moderator@demo.test", "en");
  await page.goto("/en/desk/companies?state=verified");
  const id = await page.locator("[data-company]").first().getAttribute("data-company");
  await page.goto(`/en/desk/companies/${id}`);
  await expect(page.locator("#books")).toHaveCount(0);
  for (const path of ["accounts", "accounts/bank_balance", `companies/${id}/statement`]) {
    expect((await page.request.get(`/en/desk/${path}`)).status()).toBe(403);
  }
});
