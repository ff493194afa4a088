import type { Page } from "@playwright/test";
import sharp from "sharp";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";

const phone = { width: 360, height: 740 };
test.use({ viewport: phone });

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function aPhoto(name: string, background: string) {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background } });
  return { name, mimeType: "image/jpeg", buffer: await picture.jpeg().toBuffer() };
}

const onStep = (page: Page, step: string) => page.locator(`[data-step-of-draft="${step}"]`);

async function look(page: Page, step: string): Promise<void> {
  await expect(onStep(page, step)).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

test("walnuts are listed from a phone in Azerbaijani, from the picker to the moderator", async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const scripted = info.project.use.javaScriptEnabled !== false;
  await signIn(page, "producer@demo.test", "az");
  await page.goto("/az/producer/listings/new");
  await page.locator("#pick-search").fill("greckiy oreh");
  if (!scripted) await page.locator("#pick-search").press("Enter");
  await page.locator("#pick-search").fill("qoz");
  if (!scripted) await page.locator("#pick-search").press("Enter");
  await page.locator('[name="begin-listing"] button[value="walnut"]').first().click();
  await look(page, "goods");

  const next = async (step: string, fields: Parameters<typeof submitForm>[2]) => {
    const [status] = [await submitForm(page, "save-draft", fields, { button: "next" })];
    expect(status).toBe(303);
    await look(page, step);
  };
  await next("quality", { "specification.customsCode": "kernels", variety: "Çandler" });
  await next("season", { "specification.measures.moisture.to": "5,5" });
  await next("price", { region: "shaki", availableFrom: inDays(0), availableTo: inDays(60) });
  await next("delivery", {
    quantityKg: "20000",
    minimumOrderKg: "1000",
    "tiers[0].fromKg": "1000",
    "tiers[0].pricePerKg": "4,20",
  });
  if (scripted) {
    await page.locator("[name=incotermPlace]").fill("Şəki");
    await expect(page.locator('[data-save="saved"]')).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await expect(page.locator("[name=incotermPlace]")).toHaveValue("Şəki");
  }
  await next("photos", { incotermPlace: "Şəki" });

  const photos = [await aPhoto("bir.jpg", "#7a4a20"), await aPhoto("iki.jpg", "#c9a26b")];
  await page.locator('input[name="photos"][multiple]').setInputFiles(photos);
  if (!scripted) await page.locator('form[name="save-draft"] button[value="stay"]').click();
  await expect(page.locator("[data-photo]")).toHaveCount(2, { timeout: 30_000 });
  const second = await page.locator("[data-photo]").nth(1).getAttribute("data-photo");
  await page.locator(`button[name="photoMove"][value="up ${second}"]`).click();
  await expect(page.locator("[data-photo]").first()).toHaveAttribute("data-photo", second ?? "");
  await next("certificates", {});
  await next("languages", {});
  await next("check", { "texts.az.title": "Qoz ləpəsi, yeni məhsul" });
  await page.locator('form[name="submit-listing"] button').click();
  await expect(page.locator("[data-listing][data-status]").first()).toHaveAttribute(
    "data-status",
    "in_review",
  );
});

test("two windows that write the same field are shown both values, and neither is lost", async ({
  page,
  context,
}) => {
  await signIn(page, "producer2@demo.test", "az");
  await page.goto("/az/producer/listings/new?q=qoz");
  await page.locator('[name="begin-listing"] button[value="walnut"]').first().click();
  await expect(onStep(page, "goods")).toBeVisible();
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  expect(await submitForm(page, "save-draft", { grade: "Ekstra" }, { button: "next" })).toBe(303);
  expect(await submitForm(other, "save-draft", { grade: "Birinci" }, { button: "next" })).toBe(409);
  await expect(other.locator("[data-conflict]")).toContainText("Birinci");
  await expect(other.locator("[data-conflict]")).toContainText("Ekstra");
  expect(await submitForm(other, "save-draft", {}, { button: "next" })).toBe(303);
  await page.goto(address);
  await expect(page.locator("[name=grade]")).toHaveValue("Birinci");
});

test("a photo on a slow line says how far it is, the form waits for it, and the same photo is one @scripts", async ({
  page,
}) => {
  await signIn(page, "producer2@demo.test", "az");
  await page.goto("/az/producer/listings/new?q=qoz");
  await page.locator('[name="begin-listing"] button[value="walnut"]').first().click();
  await expect(onStep(page, "goods")).toBeVisible();
  await page.goto(page.url().replace("goods", "photos"));
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/autosave", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  const photo = await aPhoto("bir.jpg", "#7a4a20");
  const note = { name: "qeyd.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") };
  const files = page.locator('input[name="photos"][multiple]');
  await files.setInputFiles([photo, photo]);
  await expect(page.locator('[data-photo-state="sending"] progress')).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "bir.jpg" })).toHaveCount(1);
  await page.locator('form[name="save-draft"] button[value="next"]').click();
  await expect(page.getByRole("status").filter({ hasText: "yoldadır" })).toHaveCount(1);
  await page.locator('main a[href$="/producer/listings"]').first().click();
  await expect(page.getByRole("alert")).toContainText("itəcəklər");
  await expectNoAxeViolations(page);
  await page.getByRole("alert").getByRole("button").first().click();
  letThrough();
  await expect(onStep(page, "certificates")).toBeVisible({ timeout: 30_000 });
  await page.goto(page.url().replace("certificates", "photos"));
  await expect(page.locator("[data-photo]")).toHaveCount(1);
  await files.setInputFiles([note, photo]);
  await expect(page.locator('[data-photo-state="wrong"]')).toContainText("qeyd.txt");
  await expect(page.locator('[data-photo-state="sending"]')).toHaveCount(0);
  await expect(page.locator("[data-photo]")).toHaveCount(1);
});
