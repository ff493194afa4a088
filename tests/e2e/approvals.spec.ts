import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

/** A window of one person; each has their own, as in life. */
async function windowOf(browser: Browser, use: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  return context.newPage();
}

async function look(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

/** Two windows and eight looks take a while on a busy machine. */
test.setTimeout(180_000);

/** A member has one basket, and two walks at once would order from it: each has a member of its own. */
const members: Readonly<Record<string, string>> = {
  js: "buyer.manager@demo.test",
  nojs: "buyer.assistant@demo.test",
};

test("a member asks for more than their limit, the owner approves, and it is ordered again", async ({
  browser,
}, info) => {
  const email = members[info.project.name] ?? "";
  const use = {
    viewport: info.project.use.viewport ?? null,
    javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
    locale: "ru",
  };
  const owner = await windowOf(browser, use);
  await signIn(owner, "buyer@demo.test", "ru");
  await owner.goto("/ru/company/team");
  const row = owner.locator("li[data-member]").filter({ hasText: email });
  await row.locator("summary").first().click();
  await look(owner);
  const limit = row.locator("form[name=set-limit]");
  await limit.locator('[name="limit"]').fill("1000");
  await limit.getByRole("button").click();
  await expect(row.locator("[data-limit]")).toHaveAttribute("data-limit", "1000.00");

  const member = await windowOf(browser, use);
  await signIn(member, email, "ru");
  await member.goto("/ru/catalogue?commodity=pomegranate&inStock=1");
  await member.locator("[data-listing] a").first().click();
  const least = (await member.locator('form[name=add-to-basket] [name="quantityKg"]').inputValue()) || "2000";
  expect(await submitForm(member, "add-to-basket", { quantityKg: least })).toBe(303);
  await member.goto("/ru/buyer/checkout");
  // It is said before anything is pressed that this goes to the owners.
  await expect(member.locator("[data-above-limit]").first()).toContainText("владельцу на согласование");
  await look(member);
  const order = `ЗП-${info.project.name}`;
  expect(await submitForm(member, "place-orders", { purchaseOrder: order })).toBe(303);
  await expect(member).toHaveURL(/\/ru\/buyer\/approvals/);
  await look(member);

  await owner.goto("/ru/buyer");
  await expect(owner.locator("#waiting, [aria-labelledby=waiting-title]").first()).toContainText(
    "Согласуйте покупку",
  );
  await owner.goto("/ru/buyer/approvals");
  const request = owner.locator("article[data-approval][data-state=waiting]").filter({ hasText: order });
  await expect(request).toBeVisible();
  await look(owner);
  await request.locator("form[name=approve-purchase]").getByRole("button").click();
  const decided = owner.locator("li[data-approval][data-state=approved]").first();
  await expect(decided).toBeVisible();
  await look(owner);
  await decided.getByRole("link").first().click();
  await expect(owner.locator("[data-purchase-order]").first()).toHaveText(order);
  await expect(owner.locator("form[name=change-order]")).toBeAttached();
  await look(owner);

  // Into the member's basket: another journey orders from the owner's at the same time.
  await member.goto(new URL(owner.url()).pathname);
  expect(await submitForm(member, "reorder", {})).toBe(303);
  await expect(member).toHaveURL(/\/ru\/buyer\/basket\?reordered=TH-/);
  await look(member);
  for (const page of [owner, member]) await page.context().close();
});
