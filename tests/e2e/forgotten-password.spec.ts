import type { Page } from "@playwright/test";
import { signOut, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { waitForMail } from "./support/mail.ts";
import { siteUnderTest } from "./support/site.ts";

/** Opens the link to this kind of page that was mailed to the address. */
async function openLink(page: Page, to: string, kind: "confirm-email" | "reset-password"): Promise<void> {
  const link = new RegExp(`${siteUnderTest().baseUrl}/ru/${kind}/\\S+`);
  const mail = await waitForMail(
    siteUnderTest().dataDir,
    (one) => one.to.includes(to) && link.test(one.text),
  );
  const response = await page.goto(link.exec(mail.text)?.[0] ?? "");
  expect(response?.status()).toBe(200);
}

test("a newcomer confirms the address, forgets the password and comes in again", async ({ page }, {
  project,
}) => {
  const email = `newcomer-${project.name}@example.test`;
  await page.goto("/ru/sign-up");
  const signedUp = await submitForm(page, "sign-up", {
    name: "Лейла Мамедова",
    email,
    password: "first-long-password",
    companyKind: "producer",
    companyName: `Newcomer ${project.name}`,
    country: "AZ",
    taxNumber: project.name === "js" ? "1900000011" : "1900000021",
    terms: true,
  });
  expect(signedUp).toBe(303);
  await openLink(page, email, "confirm-email");
  await page.goto("/ru/sign-in");
  expect(await submitForm(page, "sign-in", { email, password: "first-long-password" })).toBe(303);
  await page.goto("/ru/account");
  await signOut(page);

  await page.goto("/ru/forgot-password");
  await submitForm(page, "forgot-password", { email });
  await openLink(page, email, "reset-password");
  expect(await submitForm(page, "reset-password", { password: "second-long-password" })).toBe(303);

  await page.goto("/ru/sign-in");
  expect(await submitForm(page, "sign-in", { email, password: "first-long-password" })).toBe(400);
  expect(await submitForm(page, "sign-in", { email, password: "second-long-password" })).toBe(303);
  await page.goto("/ru/account");
  await expect(page.locator("main")).toContainText(email);
});
