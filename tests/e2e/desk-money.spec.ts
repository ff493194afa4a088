import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

/** Each person of finance has a window of their own, as in life. */
async function windowOf(browser: Browser, use: BrowserContextOptions, email: string): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  const page = await context.newPage();
  await signIn(page, email, "en");
  return page;
}

async function look(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

test.setTimeout(180_000);

const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
const statement = (lines: readonly string[]) => ({
  file: [
    { name: "day.csv", mimeType: "text/csv", buffer: Buffer.from(`${[header, ...lines].join("\r\n")}\r\n`) },
  ],
});

test("a stranger's receipt goes back by two people of finance, and its debit ends it", async ({
  browser,
}, info) => {
  const run = info.project.name;
  const use = {
    viewport: info.project.use.viewport ?? null,
    javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
  };
  const finance = await windowOf(browser, use, "finance@demo.test");
  await finance.goto("/en/desk/payments");
  const receipt = `2026-11-21,412.60,EUR,Stranger ${run},BY00${run.toUpperCase()}00,,,no idea,BACK-${run}-1`;
  expect(await submitForm(finance, "import-statement", statement([receipt]))).toBe(303);
  await expect(finance.getByText("lines in it 1, of them new 1")).toBeVisible();
  await finance.goto("/en/desk/payments?lines=unallocated");
  const line = (page: Page) => page.locator("[data-line]", { hasText: `Stranger ${run}` }).first();
  await line(finance).getByText("Send it back", { exact: true }).click();
  await look(finance);
  const within = line(finance);
  expect(await submitForm(finance, "return-receipt", { amount: "9999", reason: "" }, { within })).toBe(400);
  expect(await submitForm(finance, "return-receipt", { amount: "9999", reason: "unknown" }, { within })).toBe(
    400,
  );
  await expect(within).toContainText("At most 412.60");
  expect(await submitForm(finance, "return-receipt", { amount: "", reason: "unknown" }, { within })).toBe(
    303,
  );
  await expect(line(finance).locator("[data-return]")).toHaveAttribute("data-state", "requested");
  await expect(line(finance).locator("form[name=approve-return]")).toHaveCount(0);

  const director = await windowOf(browser, use, "director@demo.test");
  await director.goto("/en/desk/payments?lines=returns");
  await look(director);
  expect(await submitForm(director, "approve-return", {}, { within: line(director) })).toBe(303);
  await expect(line(director).locator("[data-return]")).toHaveAttribute("data-state", "approved");
  const code = await line(director).locator("[data-return] strong").textContent();
  // The other run may have put both into its own file.
  if ((await director.locator("form[name=export-refunds]").count()) > 0) {
    expect([303, 409]).toContain(await submitForm(director, "export-refunds"));
  }
  await director.goto("/en/desk/payments?lines=returns");
  await expect(line(director).locator("[data-return]")).toContainText("in the payment file");
  const files = director.locator('a[href*="/desk/payments/files/"]');
  const written = await Promise.all(
    (await files.all()).map(async (file) =>
      (await director.request.get((await file.getAttribute("href")) ?? "")).text(),
    ),
  );
  expect(written.join("")).toContain(code ?? "no code");

  const debit = `2026-11-22,-412.60,EUR,Stranger ${run},BY00${run.toUpperCase()}00,,,return ${code},BACK-${run}-2`;
  expect(await submitForm(finance, "import-statement", statement([debit]))).toBe(303);
  await finance.goto("/en/desk/payments?lines=matched");
  await expect(
    finance.locator(`[data-return][data-state=returned]`, { hasText: "unknown" }).first(),
  ).toBeVisible();
  await look(finance);
  for (const page of [finance, director]) await page.context().close();
});

test("a refund needs a second person, and can be taken back before", async ({ browser }, info) => {
  const run = `${info.project.name} ${Date.now().toString(36)}`;
  const use = {
    viewport: info.project.use.viewport ?? null,
    javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
  };
  const finance = await windowOf(browser, use, "finance@demo.test");
  await finance.goto("/en/desk/payments?filter=paid");
  // Of the buyers of the instalments' journey everything may be on its way back already.
  const options = finance
    .locator('form[name="refund"] [name="payment"] option[value]:not([value=""])')
    .filter({ hasNotText: /Витебск|Магілёўскі|БелВино|Гомель/ });
  // The two runs at once take different payments.
  const taken = await options.nth(info.project.name === "js" ? 0 : 1).getAttribute("value");
  const asked = async (reason: string) => {
    await finance.goto("/en/desk/payments?filter=paid");
    await finance.locator("summary", { hasText: "Refund" }).last().click();
    return submitForm(finance, "refund", { payment: taken ?? "", amount: "1100.00", reason });
  };
  expect(await asked(`first ${run}`)).toBe(303);
  await finance.goto("/en/desk/payments?filter=refunds");
  const refund = (page: Page, reason: string) => page.locator("[data-refund]", { hasText: reason });
  const first = refund(finance, `first ${run}`);
  await expect(first).toHaveAttribute("data-state", "requested");
  await expect(first.locator("form[name=approve-refund]")).toHaveCount(0);
  await first.getByText("Withdraw").first().click();
  await look(finance);
  expect(await submitForm(finance, "withdraw-refund", { reason: "" }, { within: first })).toBe(400);
  expect(await submitForm(finance, "withdraw-refund", { reason: "entered twice" }, { within: first })).toBe(
    303,
  );
  await expect(first).toHaveAttribute("data-state", "cancelled");
  await expect(first).toContainText("entered twice");

  expect(await asked(`second ${run}`)).toBe(303);
  const director = await windowOf(browser, use, "director@demo.test");
  await director.goto("/en/desk/payments?filter=refunds");
  const second = refund(director, `second ${run}`);
  expect(await submitForm(director, "approve-refund", {}, { within: second })).toBe(303);
  await expect(second).toHaveAttribute("data-state", /^(succeeded|pending|submitting|unknown)$/);
  for (const page of [finance, director]) await page.context().close();
});

// Walked once: a file takes every payout that is approved.
test(
  "a payout is approved by two people, put into the bank's file and confirmed by its debit",
  { tag: "@no-scripts" },
  async ({ browser }, info) => {
    const use = { viewport: info.project.use.viewport ?? null, javaScriptEnabled: false };
    const finance = await windowOf(browser, use, "finance@demo.test");
    const director = await windowOf(browser, use, "director@demo.test");
    await finance.goto("/en/desk/payouts?filter=releasable");
    await look(finance);
    const byBank = finance.locator("[data-payout]", { hasText: "by bank transfer" });
    const rows = await byBank.filter({ has: finance.locator("form[name=approve-payout]") }).all();
    const [row] = rows;
    if (row === undefined) throw new Error("the demonstration has no payout by bank to release");
    const id = (await row.getAttribute("data-payout")) ?? "";
    const at = (page: Page) => page.locator(`[data-payout="${id}"]`);
    expect(await submitForm(finance, "approve-payout", {}, { within: row })).toBe(303);
    await director.goto("/en/desk/payouts?filter=releasable");
    if ((await at(director).count()) > 0) {
      expect(await submitForm(director, "approve-payout", {}, { within: at(director) })).toBe(303);
    }
    await director.goto("/en/desk/payouts?filter=approved");
    expect(await submitForm(director, "export-payouts")).toBe(303);
    const [file] = await Promise.all([
      director.waitForEvent("download"),
      director.locator('a[href*="/desk/payouts/files/"]').first().click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^payouts-.*\.xml$/);
    await director.goto("/en/desk/payouts?filter=submitting");
    const reference = `OUT-${Date.now().toString(36)}`;
    expect(await submitForm(director, "confirm-payout", { reference }, { within: at(director) })).toBe(303);
    await director.goto("/en/desk/payouts?filter=transferred");
    await expect(at(director)).toHaveAttribute("data-state", "transferred");
    for (const page of [finance, director]) await page.context().close();
  },
);
