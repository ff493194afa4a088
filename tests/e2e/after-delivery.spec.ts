import type { Locator, Page } from "@playwright/test";
import { submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { acceptPapers, as, bringPapers, inDays, openGoodsOf, stateOf, unfold } from "./support/order-walk.ts";

/** Each run has a buyer of its own, to whom nobody has granted anything. */
const buyers = {
  js: { email: "owner@belvino.demo.test", name: "БелВино" },
  nojs: { email: "owner@homiel-restaran.demo.test", name: "Гомель РесторанСнаб" },
};

async function look(page: Page): Promise<void> {
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
}

const figureOf = async (data: Locator) => Number(await data.first().getAttribute("value"));

/** Sends the checkout with terms that its page does not let one choose. */
async function forceTerms(page: Page): Promise<number> {
  await page
    .locator('form[name="place-orders"] option[value="net-30"]')
    .evaluate((option) => option.removeAttribute("disabled"));
  return submitForm(page, "place-orders", { paymentTerms: "net-30", paymentMethod: "bank_transfer" });
}

test("goods leave unpaid on a credit that finance grants, and are paid 30 days after they came", async ({
  page,
}, info) => {
  test.setTimeout(480_000);
  const buyer = buyers[info.project.name === "nojs" ? "nojs" : "js"];
  const terms = page.locator('form[name="place-orders"] [name="paymentTerms"]');
  const credit = page.locator("[data-credit]");

  const { amount, currency } =
    await test.step("a buyer without a credit reads why, and cannot force it", async () => {
      await as(page, buyer.email, "/en/buyer");
      await openGoodsOf(page, "goychay-nar", "/en/catalogue?q=pomegranate&inStock=yes");
      expect(await submitForm(page, "add-to-basket", {})).toBe(303);
      await page.goto("/en/buyer/checkout");
      await expect(credit).toHaveAttribute("data-credit", "none");
      await expect(terms.locator('option[value="net-30"]')).toBeDisabled();
      await look(page);
      expect(await forceTerms(page)).toBe(400);
      await expect(terms).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator('form[name="place-orders"]')).toContainText(
        "which finance has not granted you",
      );
      await expectNoAxeViolations(page);
      const total = page.locator("#order-1 .basket-total data[data-currency]");
      return { amount: await figureOf(total), currency: (await total.getAttribute("data-currency")) ?? "" };
    });

  const company = await test.step("finance grants a credit for one such order and a half", async () => {
    await as(
      page,
      "finance@demo.test",
      `/en/desk/companies?state=verified&q=${encodeURIComponent(buyer.name)}`,
    );
    const path = (await page.locator("[data-company] a").first().getAttribute("href")) ?? "";
    await page.goto(path);
    await unfold(page, "grant-credit");
    const wrong = { amount: "-5", currency, until: inDays(-1), reason: "" };
    expect(await submitForm(page, "grant-credit", wrong)).toBe(400);
    await expect(page.locator('form[name="grant-credit"] [name="until"]')).toHaveValue(wrong.until);
    await expectNoAxeViolations(page);
    const right = { amount: String(amount * 1.5), until: inDays(60), reason: "Ten orders paid on time" };
    expect(await submitForm(page, "grant-credit", right)).toBe(303);
    await expect(credit.first()).toHaveAttribute("data-credit", "in-force");
    await look(page);
    return path;
  });

  const number =
    await test.step("the buyer orders on it; a second such order is more than is left", async () => {
      await as(page, buyer.email, "/en/buyer/checkout");
      await expect(credit).toHaveAttribute("data-credit", "in-force");
      const onCredit = { paymentTerms: "net-30", paymentMethod: "bank_transfer" };
      expect(await submitForm(page, "place-orders", onCredit)).toBe(303);
      const placed =
        (await page.locator("[data-order][data-state]").first().getAttribute("data-order")) ?? "";
      await openGoodsOf(page, "goychay-nar", "/en/catalogue?q=pomegranate&inStock=yes");
      expect(await submitForm(page, "add-to-basket", {})).toBe(303);
      await page.goto("/en/buyer/checkout");
      expect(await submitForm(page, "place-orders", onCredit)).toBe(400);
      await expect(terms).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator('form[name="place-orders"]')).toContainText(
        `is not enough for this: ${(amount / 2).toLocaleString("en", { minimumFractionDigits: 2 })}`,
      );
      await look(page);
      return placed;
    });
  const path = (side: string) => `/en/${side}/orders/${number}`;
  const instalment = page.locator("[data-payment]").first();

  await test.step("the producer reads that it bears the wait, confirms, and ships unpaid", async () => {
    await as(page, "producer@demo.test", path("producer"));
    await expect(page.locator("[data-bears-wait]")).toContainText("You bear the wait");
    await look(page);
    expect(await submitForm(page, "confirm-order")).toBe(303);
    await expect(stateOf(page, number)).toHaveAttribute("data-state", "preparing");
    await expect(instalment).toContainText("30 days after delivery");
    await bringPapers(page, path("producer"));
    await as(page, "moderator@demo.test", "/en/desk/papers");
    await acceptPapers(page, number);
    await as(page, "producer@demo.test", path("producer"));
    const truck = {
      "trucks[0].plate": "10-AA-321",
      "trucks[0].cmrNumber": "CMR-30",
      "trucks[0].eta": inDays(5),
    };
    expect(await submitForm(page, "mark-shipped", truck)).toBe(303);
    await expect(stateOf(page, number)).toHaveAttribute("data-state", "shipped");
  });

  await test.step("received, it is due in 30 days, and both sides read so", async () => {
    await as(page, buyer.email, path("buyer"));
    expect(await submitForm(page, "confirm-delivery")).toBe(303);
    await expect(stateOf(page, number)).toHaveAttribute("data-state", "delivered");
    // The last day in Minsk is the thirtieth; the first instant that is late follows it.
    const late = new Date(`${inDays(31)}T00:00:00+03:00`).toISOString();
    await expect(instalment.locator(`time[datetime="${late}"]`)).toBeVisible();
    await look(page);
    await as(page, "producer@demo.test", path("producer"));
    await expect(instalment.locator(`time[datetime="${late}"]`)).toBeVisible();
    await look(page);
  });

  await test.step("what was received is accepted, but nothing is paid out before it is paid for", async () => {
    await as(page, buyer.email, path("buyer"));
    // A claim taken back ends the window: the browser cannot wait for its 48 hours.
    await unfold(page, "open-claim");
    const claimed = { reason: "quality", comment: "Soft boxes", "lines[0].quantityKg": "100" };
    expect(await submitForm(page, "open-claim", claimed)).toBe(303);
    await unfold(page, "withdraw-claim");
    expect(await submitForm(page, "withdraw-claim")).toBe(303);
    await expect(stateOf(page, number)).toHaveAttribute("data-state", "completed");
    await as(page, "producer@demo.test", path("producer"));
    await expect(instalment).toHaveAttribute("data-state", "due");
    await expect(page.locator("[data-payout]")).toHaveCount(0);
    await look(page);
  });

  await test.step("the buyer pays against the reference, and the payout can be released", async () => {
    await as(page, buyer.email, path("buyer"));
    await unfold(page, "report-payment");
    const reference =
      (await page
        .getByText(/^RF\d\d/)
        .first()
        .textContent()) ?? "";
    expect(await submitForm(page, "report-payment")).toBe(303);
    await as(page, "finance@demo.test", "/en/desk/payments");
    const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
    const line = `${inDays(0)},${amount.toFixed(2)},${currency},${buyer.name},,,${reference},goods,NET-${info.project.name}-1`;
    const statement = [
      { name: "day.csv", mimeType: "text/csv", buffer: Buffer.from(`${header}\r\n${line}\r\n`) },
    ];
    expect(await submitForm(page, "import-statement", { file: statement })).toBe(303);
    await page.goto(path("desk"));
    await expect(instalment).toHaveAttribute("data-state", "paid");
    await as(page, "producer@demo.test", path("producer"));
    // Another journey may approve whatever can be released.
    await expect(page.locator("[data-payout]")).toHaveAttribute(
      "data-state",
      /^(releasable|approved|submitting|transferred)$/,
    );
  });

  await test.step("finance ends the credit, and the buyer cannot choose it any more", async () => {
    await as(page, "finance@demo.test", company);
    await unfold(page, "end-credit");
    expect(await submitForm(page, "end-credit", { reason: "" })).toBe(400);
    expect(await submitForm(page, "end-credit", { reason: "The season is over" })).toBe(303);
    await expect(page.locator("form[name=end-credit]")).toHaveCount(0);
    await as(page, buyer.email, "/en/buyer/checkout");
    await expect(credit).toHaveAttribute("data-credit", "none");
    expect(await forceTerms(page)).toBe(400);
  });
});
