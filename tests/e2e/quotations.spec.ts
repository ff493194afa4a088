import type { Page } from "@playwright/test";
import { signIn, signOut, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

/** Days from today, as a form wants them. */
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
}

test("a buyer asks, a producer offers, the buyer counters, and the producer's yes is an order", async ({
  page,
}, { project }) => {
  test.setTimeout(300_000);
  const words = `Ровная фракция, ${project.name}`;
  // A guest asks on the page of the listing and is led to the sign-in.
  await page.goto("/ru/producers/goychay-nar");
  const listing = await page.locator("[data-listing] a[href*='/listings/']").first().getAttribute("href");
  await page.goto(listing ?? "");
  const wish = {
    quantityKg: "2000",
    targetPricePerKg: "0,90",
    incoterm: "FCA",
    incotermPlace: "Göyçay",
    deliverFrom: dayAhead(20),
    deliverTo: dayAhead(26),
    message: words,
  };
  await page
    .locator("details", { has: page.locator('form[name="request-quotation"]') })
    .locator("summary")
    .click();
  expect(await submitForm(page, "request-quotation", wish)).toBe(303);
  await expect(page).toHaveURL(/sign-in\?redirectTo=/);
  await signIn(page, "buyer@demo.test", "ru");
  await page.goto(listing ?? "");
  await page
    .locator("details", { has: page.locator('form[name="request-quotation"]') })
    .locator("summary")
    .click();
  expect(await submitForm(page, "request-quotation", { ...wish, quantityKg: "" })).toBe(400);
  await expect(page.locator('form[name="request-quotation"] [name="message"]')).toHaveValue(words);
  await expectGoodPage(page);
  expect(await submitForm(page, "request-quotation", wish)).toBe(303);
  await expect(page.locator("main [data-quotation]").first()).toHaveAttribute("data-state", "requested");
  await expectGoodPage(page);
  const id = /quotations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  await signOut(page);

  await signIn(page, "producer@demo.test", "az");
  await page.goto("/az/producer/quotations?group=turn");
  await expectGoodPage(page);
  await page.locator(`tr[data-quotation="${id}"] a`).first().click();
  await expect(page.locator("main")).toContainText(words);
  await expectGoodPage(page);
  const terms = {
    quantityKg: "2000",
    pricePerKg: "1,05",
    incoterm: "DAP",
    incotermPlace: "Minsk",
    deliverFrom: dayAhead(20),
    deliverTo: dayAhead(26),
    paymentTerms: "30-70",
    validUntil: dayAhead(5),
  };
  expect(await submitForm(page, "make-offer", { ...terms, validUntil: dayAhead(60) })).toBe(400);
  await expectGoodPage(page);
  expect(await submitForm(page, "make-offer", terms)).toBe(303);
  await expect(page.locator("main [data-offer]").first()).toHaveAttribute("data-state", "open");
  expect(await submitForm(page, "send-message", { text: "Pulu birbaşa kartıma köçürün, ucuz olar" })).toBe(
    303,
  );
  await signOut(page);

  await signIn(page, "buyer@demo.test", "be");
  await page.goto(`/be/buyer/quotations/${id}`);
  await expect(page.locator("#messages")).toContainText("міма Гандлёвага дома");
  await expectGoodPage(page);
  await page.locator("summary", { hasText: "сустрэчную аферту" }).click();
  expect(await submitForm(page, "make-offer", { ...terms, pricePerKg: "1,00" })).toBe(303);
  await expect(page.locator("#offers tbody tr")).toHaveCount(2);
  await expectGoodPage(page);
  await signOut(page);

  await signIn(page, "producer@demo.test", "en");
  await page.goto(`/en/producer/quotations/${id}`);
  expect(await submitForm(page, "accept-offer")).toBe(303);
  await expect(page).toHaveURL(/producer\/orders\/TH-/);
  await expect(page.locator("main [data-order]").first()).toHaveAttribute("data-state", "confirmed");
  await expect(page.locator("#terms")).toContainText("From a quotation");
  await expect(page.locator(`#goods data[value="2000.00"]`).first()).toBeVisible();
  await signOut(page);

  await signIn(page, "director@demo.test", "ru");
  await page.goto(`/ru/desk/quotations/${id}`);
  await expect(page.locator("#offers tbody tr")).toHaveCount(2);
  await expectGoodPage(page);
});

test("one request goes to all producers of a commodity, and their offers stand in one table", async ({
  page,
}, { project }) => {
  await signIn(page, "buyer@demo.test", "en");
  await page.goto("/en/buyer/quotations?group=all");
  await expectGoodPage(page);
  await page.goto("/en/buyer/quotations/new");
  await expectGoodPage(page);
  await expect(page.locator('select[name="commodity"] option[value="jam"]')).toContainText("(2)");
  const answer = await submitForm(page, "request-quotations", {
    commodity: "jam",
    quantityKg: "1000",
    incoterm: "DAP",
    incotermPlace: "Minsk",
    deliverFrom: dayAhead(20),
    deliverTo: dayAhead(27),
    message: `To all, ${project.name}`,
  });
  expect(answer).toBe(303);
  await expect(page.locator("#compare tbody tr").nth(1)).toBeVisible();
  await expect(page.locator("#compare")).toContainText("no offer yet");
  const table = page.url();
  const talks = await page
    .locator("#compare tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-quotation") ?? ""));
  await signOut(page);

  // One at its own gate in euros, one delivered in manats: brought to one currency and one place.
  for (const { email, ...basis } of makersOfJam) {
    await signIn(page, email, "az");
    await openOwn(page, talks);
    const offer = { ...basis, pricePerKg: "2,5", validUntil: dayAhead(5) };
    expect(await submitForm(page, "make-offer", offer)).toBe(303);
    await signOut(page);
  }

  await signIn(page, "buyer@demo.test", "en");
  await page.goto(table);
  const rows = page.locator("#compare tbody tr");
  for (const currency of ["EUR", "AZN"]) await expect(rows.filter({ hasText: currency })).toHaveCount(1);
  await expect(page.locator("#compare")).not.toContainText("no offer yet");
  await expect(page.locator("#compare").getByText("lowest known")).toHaveCount(1);
  for (const row of await rows.all()) {
    await expect(row.locator('data[data-currency="BYN"]')).toHaveCount(2);
  }
  await expectGoodPage(page);
  // Once countered, it is the buyer's own figure that stands there, said to be so.
  await page.goto(`/en/buyer/quotations/${talks[0]}`);
  await page.locator("summary", { hasText: "counter-offer" }).click();
  expect(await submitForm(page, "make-offer", { pricePerKg: "2,2" })).toBe(303);
  await expect(page.locator("#compare [data-own-offer]")).toHaveCount(1);
  await expect(page.locator("#compare").getByText("lowest known")).toHaveCount(0);
});

/** Both have jam on sale, the first in euros, the second in manats. */
const makersOfJam = [
  { email: "owner@gence-konserv.demo.test", incoterm: "FCA", incotermPlace: "Gəncə" },
  { email: "owner@lankaran-cay.demo.test", incoterm: "DAP", incotermPlace: "Minsk" },
] as const;

/** Opens the one of these quotations that is the reader's own; the others are not there for them. */
async function openOwn(page: Page, talks: readonly string[]): Promise<void> {
  for (const id of talks) {
    const answer = await page.goto(`/az/producer/quotations/${id}`);
    if (answer?.status() === 200) return;
  }
  throw new Error("none of these quotations is the reader's");
}
