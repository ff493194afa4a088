/** Steps that journeys of orders share: who sits at the screen, where the goods are found, what the papers need. */
import type { Page } from "@playwright/test";
import type { Lang } from "#app/domain/language.ts";
import { signIn, submitForm } from "./forms.ts";
import { expect } from "./journey.ts";

/** A date so many days from today, as forms want it. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Another person sits down at the same screen. */
export async function as(page: Page, email: string, path: string, lang: Lang = "en"): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, email, lang);
  await page.goto(path);
}

/** The state of an order on any page that shows it. */
export const stateOf = (page: Page, number: string) =>
  page.locator(`[data-order="${number}"][data-state]`).first();

/** Opens what a form is folded into, if it is. */
export async function unfold(page: Page, deed: string): Promise<void> {
  const form = page.locator(`form[name="${deed}"]`).first();
  if (await form.isVisible()) return;
  await page.locator("details", { has: form }).last().locator("summary").first().click();
}

/** Goes through what a search found to the first goods of one producer that can be put into a basket. */
export async function openGoodsOf(page: Page, producer: string, search: string): Promise<void> {
  await page.goto(search);
  const offers = await page
    .locator("[data-listing] a[href*='/listings/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const own = page.locator(`a[href*="/producers/${producer}"]`);
  for (const offer of offers) {
    await page.goto(offer);
    if ((await own.count()) > 0 && (await page.locator("form[name=add-to-basket]").count()) > 0) break;
  }
  await expect(own.first()).toBeVisible();
}

/** A scan as people upload it. */
export const scan = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ),
});

/** The producer brings every paper that the loading waits for. */
export async function bringPapers(producer: Page, path: string): Promise<void> {
  await producer.goto(path);
  const shut = producer.locator('[data-paper][data-gate="loading"][data-state="required"]');
  for (let left = await shut.count(); left > 0; left = await shut.count()) {
    const kind = (await shut.first().getAttribute("data-paper")) ?? "";
    const brought = await submitForm(producer, "upload-paper", {
      kind,
      number: `${kind}-1`,
      issuedOn: inDays(-1),
      issuer: "AQTA",
      file: [scan(`${kind}.pdf`)],
    });
    expect(brought, kind).toBe(303);
    await producer.goto(path);
    expect(await shut.count()).toBe(left - 1);
  }
}

/** A moderator accepts the papers of an order, one after the other, from the desk's queue. */
export async function acceptPapers(moderator: Page, order: string, lang: Lang = "en"): Promise<void> {
  const waiting = moderator.locator(`[data-paper][data-state="uploaded"]`).filter({ hasText: order });
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    expect(await submitForm(moderator, "accept-paper", {}, { within: waiting.first() })).toBe(303);
    await moderator.goto(`/${lang}/desk/papers`);
    expect(await waiting.count()).toBe(left - 1);
  }
}
