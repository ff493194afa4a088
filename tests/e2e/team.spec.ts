import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { signIn, signOut, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { waitForMail } from "./support/mail.ts";
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

/** The path that was mailed to the address. */
async function invitationOf(email: string): Promise<string> {
  const { baseUrl, dataDir } = siteUnderTest();
  const link = new RegExp(`${baseUrl}(/az/invitations/[\\w-]+)`);
  const mail = await waitForMail(dataDir, (one) => one.to.includes(email) && link.test(one.text));
  return link.exec(mail.text)?.[1] ?? "";
}

/** Four windows and nine looks take a while on a busy machine. */
test.setTimeout(180_000);

test("an owner invites a colleague, who signs up from the mail, acts, and is removed", async ({
  browser,
}, info) => {
  const use = {
    viewport: info.project.use.viewport ?? null,
    javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
    locale: "az",
  };
  const email = `hamkar-${info.project.name}@example.test`;

  const owner = await windowOf(browser, use);
  await signIn(owner, "producer@demo.test", "az");
  await owner.goto("/az/company/team");
  await look(owner);
  expect(await submitForm(owner, "invite-member", { email: "ünvan deyil", role: "manager" })).toBe(400);
  await expect(owner.locator('[name="email"]')).toHaveValue("ünvan deyil");
  await look(owner);
  expect(await submitForm(owner, "invite-member", { email, role: "manager" })).toBe(303);
  await expect(
    owner.locator('[data-invitation][data-state="open"]').filter({ hasText: email }),
  ).toBeVisible();

  const invitation = await invitationOf(email);
  const other = await windowOf(browser, use);
  await signIn(other, "buyer@demo.test", "az");
  await other.goto(invitation);
  await expect(other.locator("form[name=accept-invitation]")).toHaveCount(0);
  await expect(other.locator("main")).not.toContainText(email);
  await look(other);

  const colleague = await windowOf(browser, use);
  await colleague.goto(invitation);
  await look(colleague);
  const joined = { name: "Samir Quliyev", password: "üç söz və bir nar", terms: true };
  expect(await submitForm(colleague, "sign-up", joined)).toBe(303);
  await expect(colleague).toHaveURL(/\/az\/company\/team/);
  await look(colleague);

  // A manager trades and runs nothing: there is a form for new goods and none for people.
  await expect(colleague.locator("form[name=invite-member]")).toHaveCount(0);
  await colleague.goto("/az/producer/listings/new");
  await expect(colleague.locator("form[name=save-draft]")).toHaveCount(1);

  // The link is spent, and says so kindly.
  const later = await windowOf(browser, use);
  expect((await later.goto(invitation))?.status()).toBe(200);
  await expect(later.locator("form[name=sign-up]")).toHaveCount(0);
  await look(later);

  await owner.goto("/az/company/team");
  const row = owner.locator('[data-member][data-role="manager"]').filter({ hasText: email });
  await row.locator("summary").click();
  await look(owner);
  expect(await submitForm(owner, "remove-member", {}, { within: row })).toBe(303);
  await expect(owner.locator("[data-member]").filter({ hasText: email })).toHaveCount(0);

  // The colleague's session lives on and is nobody's in the company.
  expect((await colleague.goto("/az/producer/listings"))?.status()).toBe(403);
  await colleague.goto("/az/company");
  await expect(colleague.locator("[data-company]")).toHaveCount(0);
  await colleague.goto("/az/account");
  await signOut(colleague);
});
