import { csvFile } from "#app/domain/csv-text.ts";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

const header = [
  "ref",
  "commodity",
  "title",
  "availableFrom",
  "availableTo",
  "quantityKg",
  "minimumOrderKg",
  "currency",
  "tiers[0].pricePerKg",
  "incoterm",
  "incotermPlace",
];
const row = (ref: string, commodity: string, quantity: string) => [
  ref,
  commodity,
  `Nar ${ref}`,
  "01.11.2026",
  "31.01.2027",
  quantity,
  "1000",
  "USD",
  "1,20",
  "FCA",
  "Göyçay",
];

test("a producer brings a file, reads what it would do, runs it and sees what became of it", async ({
  page,
}, { project }) => {
  // It waits for the house's worker twice, and has the page checked three times.
  test.setTimeout(120_000);
  // One import of a company at a time: the two journeys run side by side.
  await signIn(page, project.name === "js" ? "producer2@demo.test" : "producer@demo.test", "az");
  await page.goto("/az/producer/listings");
  await page.locator('a[href$="/producer/listings/import"]').click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fayldan idxal");
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  expect(await submitForm(page, "import-listings", {})).toBe(400);
  const name = `bağ-${project.name}.csv`;
  const rows = [row("E2E-1", "Nar", "20 000"), row("E2E-2", "Xurma", "iyirmi"), row("E2E-3", "Alma", "500")];
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(csvFile([header, ...rows], ";")) };
  expect(await submitForm(page, "import-listings", { file: [file] })).toBe(303);

  const shown = page.locator("[data-import]").first();
  const reach = (state: string) =>
    expect
      .poll(
        async () => {
          await page.goto(page.url());
          return shown.getAttribute("data-state");
        },
        { timeout: 30_000 },
      )
      .toBe(state);
  await reach("checked");
  await expect(page.locator('[data-count="create"]')).toHaveAttribute("value", "2");
  const wrong = page.locator('[data-row="3"]');
  await expect(wrong.locator('[data-column="quantityKg"]')).toHaveAttribute("data-error", "number-malformed");
  await expect(wrong).toContainText("iyirmi");
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);

  expect(await submitForm(page, "run-import")).toBe(303);
  await reach("done");
  await expect(page.locator('[data-count="created"]')).toHaveAttribute("value", "2");
  await expect(page.locator('[data-count="error"]')).toHaveAttribute("value", "1");
  await expectNoAxeViolations(page);
});
