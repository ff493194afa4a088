import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

/** A statement of two lines that nobody knows, told apart by the project that brings it. */
function statement(run: string): Buffer {
  const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
  return Buffer.from(
    `${header}\r\n2026-11-20,77.10,USD,Nobody ${run},,,RF12 3456,unknown,E2E-${run}-1\r\n` +
      `2026-11-20,-3.40,USD,Bank ${run},,,,monthly fee,E2E-${run}-2\r\n`,
  );
}

test("finance brings a statement, matches a receipt, undoes it and explains a fee", async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const run = info.project.name;
  await signIn(page, "finance@demo.test", "en");
  await page.goto("/en/desk/payments");
  await expect(page.locator("[data-line][data-state=suggested]").first()).toBeVisible();
  await expect(page.locator("[data-line][data-state=unallocated]").first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  const file = (content: Buffer, name = "statement.csv") => ({
    file: [{ name, mimeType: "text/csv", buffer: content }],
  });
  const broken = Buffer.from(statement(run).toString().replace("77.10", "77,10"));
  expect(await submitForm(page, "import-statement", file(broken))).toBe(400);
  await expect(page.locator('form[name="import-statement"]')).toContainText("Line 2");
  await expectNoAxeViolations(page);
  expect(await submitForm(page, "import-statement", file(Buffer.from("%PDF-1.7"), "a.pdf"))).toBe(415);
  expect(await submitForm(page, "import-statement", file(statement(run)))).toBe(303);
  await page.goto("/en/desk/payments?lines=unallocated");
  const receipt = page.locator("[data-line]", { hasText: `Nobody ${run}` });
  await expect(receipt).toContainText("wrong check digits");
  await expect(receipt.locator('data[value="77.10"]')).toBeVisible();

  await receipt.getByText("Match", { exact: true }).first().click();
  const choice = await receipt.locator('[name="payment"] option').nth(1).getAttribute("value");
  expect(await submitForm(page, "match-line", { payment: choice ?? "" }, { within: receipt })).toBe(303);
  await page.goto("/en/desk/payments?lines=matched");
  await expect(receipt).toHaveAttribute("data-state", "matched");
  await receipt.getByText("Undo the match").click();
  expect(await submitForm(page, "undo-match", { reason: "" }, { within: receipt })).toBe(400);
  expect(await submitForm(page, "undo-match", { reason: "another order" }, { within: receipt })).toBe(303);

  await page.goto("/en/desk/payments?lines=debits");
  const fee = page.locator("[data-line]", { hasText: `Bank ${run}` });
  await fee.getByText("Explain", { exact: true }).first().click();
  expect(await submitForm(page, "explain-debit", { target: "fee" }, { within: fee })).toBe(303);
  expect(await submitForm(page, "import-statement", file(statement(run)))).toBe(303);
  await expect(page.getByText("every line of it was known already")).toBeVisible();
  await expectNoSidewaysScrolling(page);

  await page.goto("/en/desk/accounts");
  await expect(page.locator("[data-account=bank_balance]").first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
  const csv = await page.request.get("/en/desk/accounts/journal.csv");
  expect(await csv.text()).toContain("bank_receipt");
});

test("both sides read their statement of account", async ({ page }, info) => {
  test.setTimeout(180_000);
  const phoneLike = info.project.name === "nojs";
  await signIn(page, "producer@demo.test", phoneLike ? "az" : "ru");
  for (const path of ["producer/payouts", "producer/payouts/statement?from=2025-01-01"]) {
    await page.goto(`/${phoneLike ? "az" : "ru"}/${path}`);
    await expect(page.locator("table").first()).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await expectNoAxeViolations(page);
  }
  await page.context().clearCookies();
  await signIn(page, "buyer@demo.test", "be");
  await page.goto("/be/buyer/statement?from=2025-01-01");
  await expect(page.locator("[data-movement=invoiced]").first()).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
});
