import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Lang } from "#app/domain/language.ts";

/** What to enter: text, a choice or choices, whether a box is ticked, files by their path or content. */
export type Fields = Readonly<Record<string, string | boolean | readonly string[] | readonly FormFile[]>>;
export type FormFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/**
 * Fills the form of that name and sends it with its first button (or the one with `value`), with and without JavaScript.
 * Resolves once the answer is on the page, to its status; a redirect is 303 either way.
 */
export async function submitForm(
  page: Page,
  deed: string,
  fields: Fields = {},
  { within = page, button }: { within?: Page | Locator; button?: string } = {},
): Promise<number> {
  const form = within.locator(`form[name="${deed}"]`).first();
  for (const [name, value] of Object.entries(fields)) await fillField(form, name, value);

  // Whichever comes: a page loaded anew, or the application's own request with the page changed in place.
  const loaded = page.waitForEvent("domcontentloaded").catch(() => undefined);
  const posted = page.waitForResponse((response) => response.request().method() === "POST");
  // Without the button nothing is posted, and it is the missing button that is to be told.
  posted.catch(() => undefined);
  const buttons = form.locator("button[type=submit], button:not([type])");
  await (button === undefined ? buttons : form.locator(`button[value="${button}"]`)).first().click();
  const response = await posted;
  if (response.request().isNavigationRequest()) {
    await loaded;
    return response.status();
  }
  await expect(page.locator("[data-busy]")).toHaveCount(0);
  return response.status() === 202 ? 303 : response.status();
}

async function fillField(form: Locator, name: string, value: Fields[string]): Promise<void> {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((element) => {
    return element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase();
  });
  if (typeof value === "boolean") return field.first().setChecked(value);
  if (typeof value === "string" && kind === "select") return void (await field.selectOption(value));
  if (typeof value === "string" && kind !== "radio" && kind !== "checkbox") return field.fill(value);
  if (kind === "file") {
    const files = typeof value === "string" ? [] : value.filter((one) => typeof one !== "string");
    return field.setInputFiles([...files]);
  }
  const choices = typeof value === "string" ? [value] : value.filter((one) => typeof one === "string");
  if (kind === "select") return void (await field.selectOption([...choices]));
  for (const choice of choices) await form.locator(`[name="${name}"][value="${choice}"]`).check();
}

export const demoPassword = "trade-house-demo";

/** Signs in as one of the demo accounts. */
export async function signIn(page: Page, email: string, lang: Lang = "ru"): Promise<void> {
  await page.goto(`/${lang}/sign-in`);
  expect(await submitForm(page, "sign-in", { email, password: demoPassword })).toBe(303);
}

/** Signs out by the button in the header. */
export async function signOut(page: Page): Promise<void> {
  expect(await submitForm(page, "sign-out")).toBe(303);
}
