import type { BrowserContextOptions, Page } from "@playwright/test";
import { signIn, signOut, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { waitForMail } from "./support/mail.ts";
import { siteUnderTest } from "./support/site.ts";

const scan = {
  name: "cixaris.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};
const iban = "AZ21 NABZ 0000 0000 1370 1000 1944";
const password = "a-long-password-of-ours";

async function look(page: Page, path: string): Promise<void> {
  expect((await page.goto(path))?.status(), path).toBe(200);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

/** Signs up and confirms the address by the link in the mail. */
async function joinAs(page: Page, email: string, company: string, taxNumber: string): Promise<void> {
  await page.goto("/az/sign-up");
  const signedUp = await submitForm(page, "sign-up", {
    name: "Kamran Nəsirov",
    email,
    password,
    companyKind: "producer",
    companyName: company,
    country: "AZ",
    taxNumber,
    terms: true,
  });
  expect(signedUp).toBe(303);
  const { baseUrl, dataDir } = siteUnderTest();
  const link = new RegExp(`${baseUrl}/az/confirm-email/\\S+`);
  const mail = await waitForMail(dataDir, (one) => one.to.includes(email) && link.test(one.text));
  await page.goto(link.exec(mail.text)?.[0] ?? "");
  await page.goto("/az/sign-in");
  expect(await submitForm(page, "sign-in", { email, password })).toBe(303);
}

test("a profile is filled in step by step, left, resumed, mended, handed in and verified, in Azerbaijani", async ({
  page,
  browser,
  viewport,
}, info) => {
  test.setTimeout(300_000);
  const { name } = info.project;
  const company = `Kürdəmir Bağı ${name} MMC`;
  const email = `bag-${name}@example.test`;
  await joinAs(page, email, company, name === "js" ? "1900000031" : "1900000041");

  await test.step("the first step is saved alone, and the next is shown", async () => {
    await look(page, "/az/company?step=identity");
    const empty = await submitForm(page, "save-company", { legalName: "" });
    expect(empty).toBe(400);
    await expect(page.locator('.error-summary a[href="#legalName"]')).toBeVisible();
    const saved = await submitForm(page, "save-company", {
      legalName: company,
      address: "Kürdəmir rayonu, Şilyan kəndi, AZ3300",
    });
    expect(saved).toBe(303);
    await expect(page.locator("[data-profile-step]")).toHaveAttribute("data-profile-step", "activity");
  });

  await test.step("the person leaves and comes back to the step that is next", async () => {
    await signOut(page);
    await page.goto("/az/sign-in");
    await submitForm(page, "sign-in", { email, password });
    await look(page, "/az/company");
    await page.locator("#progress .button-primary").click();
    await expect(page.locator("[data-profile-step]")).toHaveAttribute("data-profile-step", "activity");
    const activity = { businessType: "grower", region: "kurdamir", site: "Şilyan bağı", siteAreaHa: "28,5" };
    expect(await submitForm(page, "save-company", activity)).toBe(303);
    expect(await submitForm(page, "save-company", { phone: "050 123 45 67" })).toBe(303);
  });

  await test.step("a wrong account is said at its field and nothing is lost", async () => {
    await look(page, "/az/company?step=bank");
    const bank = { bic: "NABZAZ2X", bankName: "Bank", beneficiary: "Rəşad Məmmədov" };
    const wrong = { ...bank, iban: iban.replace("1944", "1945") };
    expect(await submitForm(page, "save-company", wrong)).toBe(400);
    await expect(page.locator('.error-summary a[href="#iban"]')).toBeVisible();
    await expect(page.locator('[name="iban"]')).toHaveValue(wrong.iban);
    await expect(page.locator('[name="beneficiary"]')).toHaveValue("Rəşad Məmmədov");
    await expectNoAxeViolations(page);
    expect(await submitForm(page, "save-company", { iban })).toBe(303);
    await expect(page.locator('[data-warning="beneficiary-differs"]')).toBeVisible();
  });

  await test.step("a paper is added with its number and last day", async () => {
    await look(page, "/az/company?step=papers");
    expect(await submitForm(page, "add-company-paper", { kind: "registration_extract" })).toBe(400);
    const added = await submitForm(page, "add-company-paper", {
      kind: "registration_extract",
      number: "17-204",
      validUntil: `${new Date().getUTCFullYear() + 1}-12-31`,
      file: [scan],
    });
    expect(added).toBe(303);
    await expect(page.locator('[data-paper="registration_extract"]')).toHaveAttribute(
      "data-state",
      "uploaded",
    );
  });

  await test.step("everything is read once more and handed in", async () => {
    await look(page, "/az/company?step=check");
    await expect(page.locator("main")).toContainText("28,5");
    expect(await submitForm(page, "submit-company")).toBe(303);
    await expect(page.locator("[data-company]").first()).toHaveAttribute("data-state", "submitted");
  });

  await test.step("a moderator finds the company, reads the warning and verifies it item by item", async () => {
    const use: BrowserContextOptions = {
      viewport,
      javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
      baseURL: siteUnderTest().baseUrl,
    };
    const context = await browser.newContext(use);
    const desk = await context.newPage();
    await signIn(desk, "moderator@demo.test", "az");
    await look(desk, `/az/desk/companies?q=${encodeURIComponent(`kurdemir bagi ${name}`)}`);
    await desk
      .locator("[data-company] a", { hasText: `Kürdəmir Bağı ${name}` })
      .first()
      .click();
    await expect(desk.locator('[data-warning="beneficiary-differs"]')).toBeVisible();
    await expectNoAxeViolations(desk);
    await expectNoSidewaysScrolling(desk);
    const few = await submitForm(desk, "verify-company", { "checks[]": ["tax_number"] });
    expect(few).toBe(400);
    const verified = await submitForm(desk, "verify-company", {
      "checks[]": ["registration_extract", "tax_number", "bank_beneficiary", "business_type"],
      comment: "Bankın məktubuna baxılıb.",
    });
    expect(verified).toBe(303);
    await expect(desk.locator("[data-company]").first()).toHaveAttribute("data-state", "verified");
    await expect(desk.locator('[data-paper="registration_extract"]')).toHaveAttribute(
      "data-state",
      "accepted",
    );
    await context.close();
  });

  await test.step("the owner sees what was checked and until when", async () => {
    await look(page, "/az/company");
    await expect(page.locator("[data-company]").first()).toHaveAttribute("data-state", "verified");
    await expect(page.locator("[data-check]")).toHaveCount(4);
  });
});
