import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import sharp from "sharp";
import type { Lang } from "#app/domain/language.ts";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { acceptPapers, bringPapers, inDays } from "./support/order-walk.ts";
import { siteUnderTest } from "./support/site.ts";

async function aPhoto(): Promise<Buffer> {
  const background = { r: 155, g: 28, b: 49 };
  return sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Each person has a browser of their own, as in life. */
async function person(
  browser: Browser,
  use: BrowserContextOptions,
  email: string,
  lang: Lang,
): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  const page = await context.newPage();
  await signIn(page, email, lang);
  return page;
}

/** Opens a page that people see and holds it against the rules of looks. */
async function look(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(200);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScrolling(page);
}

/** Reads the page again until the order is in that state: mails, webhooks and jobs take a moment. */
async function untilOrderIs(page: Page, path: string, state: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(page.locator("[data-order][data-state]").first()).toHaveAttribute("data-state", state, {
      timeout: 500,
    });
  }).toPass({ timeout: 30_000 });
}

/** Russian with scripts on a wide screen, and also on another PostgreSQL; Azerbaijani without on a phone. */
const journeys = { ru: ["@smoke", "@scripts"], az: ["@no-scripts"] };

const titles = { ru: "Гранат Гюлейша, отборный", az: "Nar «Gülöyşə», seçilmiş" } as const;

for (const lang of ["ru", "az"] as const) {
  test(
    `goods are listed, approved, found, ordered, paid by card, shipped and received, in ${lang}`,
    { tag: journeys[lang] },
    async ({ browser, viewport }, info) => {
      test.setTimeout(600_000);
      const use: BrowserContextOptions = {
        viewport,
        javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
        colorScheme: lang === "az" ? "dark" : "light",
      };
      const title = `${titles[lang]} ${info.project.name} ${Date.now().toString(36)}`;
      const producer = await person(browser, use, "producer@demo.test", lang);
      const moderator = await person(browser, use, "moderator@demo.test", lang);
      const buyer = await person(browser, use, "buyer@demo.test", lang);
      const at = (path: string) => `/${lang}${path}`;

      const slug = await test.step("the producer lists a harvest and hands it in", async () => {
        await look(producer, at("/producer/listings/new"));
        const saved = await submitForm(producer, "save-draft", {
          commodity: "pomegranate",
          title,
          description: "2026, Göyçay. 80+ mm, 5 kg karton. Гранат крупный, сладкий, урожай 2026 года.",
          variety: "Gülöyşə",
          grade: "I",
          harvestFrom: inDays(-30),
          harvestTo: inDays(-3),
          availableFrom: inDays(0),
          availableTo: inDays(90),
          packaging: "5 kg karton",
          quantityKg: "40000",
          minimumOrderKg: "1000",
          currency: "USD",
          "tiers[0].fromKg": "1000",
          "tiers[0].pricePerKg": "1,25",
          "tiers[1].fromKg": "20000",
          "tiers[1].pricePerKg": "1.1",
          incoterm: "FCA",
          incotermPlace: "Göyçay",
          photos: [{ name: "nar.jpg", mimeType: "image/jpeg", buffer: await aPhoto() }],
        });
        expect(saved).toBe(303);
        await expectNoAxeViolations(producer);
        await expectNoSidewaysScrolling(producer);
        expect(await submitForm(producer, "submit-listing")).toBe(303);
        const listing = producer.locator("[data-listing][data-status]").first();
        await expect(listing).toHaveAttribute("data-status", "in_review");
        return (await listing.getAttribute("data-listing")) ?? "";
      });

      await test.step("a moderator reads it and approves", async () => {
        await look(moderator, at("/desk/listings"));
        const row = moderator.locator(
          `[data-case]:has([data-listing="${slug}"]), [data-case][data-listing="${slug}"]`,
        );
        await moderator.goto((await row.first().locator("a").first().getAttribute("href")) ?? "");
        await expectNoAxeViolations(moderator);
        await expectNoSidewaysScrolling(moderator);
        expect(await submitForm(moderator, "claim-case")).toBe(303);
        expect(await submitForm(moderator, "approve-revision")).toBe(303);
      });

      await test.step("the buyer finds it and fills the basket", async () => {
        await look(buyer, at(""));
        await look(buyer, at(`/catalogue?q=${encodeURIComponent("granat")}&sort=newest`));
        const card = buyer.locator(`[data-listing="${slug}"]`);
        await expect(card).toHaveAttribute("data-status", "published");
        await look(buyer, at(`/listings/${slug}?quantity=20000`));
        await expect(buyer.locator('[data-rung="total-per-kg"]').first()).toBeVisible();
        expect(await submitForm(buyer, "add-to-basket", { quantityKg: "20000" })).toBe(303);
        await look(buyer, at("/buyer/basket"));
      });

      const order = await test.step("the buyer orders", async () => {
        await look(buyer, at("/buyer/checkout"));
        const placed = await submitForm(buyer, "place-orders", {
          deliveryAddress: "220075, Минск, ул. Промышленная, 4",
          deliverFrom: inDays(10),
          deliverTo: inDays(20),
          paymentTerms: "prepaid",
          paymentMethod: "card",
        });
        expect(placed).toBe(303);
        const row = buyer.locator("[data-order][data-state]").first();
        await expect(row).toHaveAttribute("data-state", "placed");
        const number = (await row.getAttribute("data-order")) ?? "";
        await look(buyer, at(`/buyer/orders/${number}`));
        await expect(buyer.locator('data[value="22000.00"][data-currency="USD"]').first()).toBeVisible();
        return number;
      });

      await test.step("the producer confirms", async () => {
        await look(producer, at(`/producer/orders/${order}`));
        expect(await submitForm(producer, "confirm-order")).toBe(303);
        await expect(producer.locator(`[data-order="${order}"]`).first()).toHaveAttribute(
          "data-state",
          "confirmed",
        );
      });

      await test.step("the buyer pays by card", async () => {
        await look(buyer, at(`/buyer/orders/${order}`));
        await submitForm(buyer, "pay", { paymentMethod: "card" });
        await buyer.locator('form[name="pay"] button[value="card"]').click();
        await buyer.waitForURL(`**/${lang}/buyer/orders/${order}**`);
        await untilOrderIs(buyer, at(`/buyer/orders/${order}`), "preparing");
        await expect(buyer.locator("[data-payment]").first()).toHaveAttribute("data-state", "paid");
      });

      await test.step("the papers that gate loading are brought and accepted", async () => {
        await bringPapers(producer, at(`/producer/orders/${order}`));
        await look(moderator, at("/desk/papers"));
        await acceptPapers(moderator, order, lang);
      });

      await test.step("the goods leave and are received", async () => {
        await producer.goto(at(`/producer/orders/${order}`));
        const shipped = await submitForm(producer, "mark-shipped", {
          "trucks[0].plate": "10-AA-123",
          "trucks[0].cmrNumber": "CMR-1",
          "trucks[0].eta": inDays(7),
          "trucks[0].packedKg": "20000",
        });
        expect(shipped).toBe(303);
        await untilOrderIs(buyer, at(`/buyer/orders/${order}`), "shipped");
        await expectNoAxeViolations(buyer);
        expect(await submitForm(buyer, "confirm-delivery")).toBe(303);
        await untilOrderIs(producer, at(`/producer/orders/${order}`), "delivered");
        await expectNoAxeViolations(producer);
        for (const event of ["placed", "confirmed", "preparing", "shipped", "delivered"]) {
          await expect(producer.locator(`[data-event="${event}"]`)).toHaveCount(1);
        }
      });
      for (const page of [producer, moderator, buyer]) await page.context().close();
    },
  );
}
