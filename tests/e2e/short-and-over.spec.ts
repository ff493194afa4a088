import type { Browser, BrowserContextOptions, Locator, Page } from "@playwright/test";
import { inBytes } from "#tests/support/in-bytes.ts";
import { signIn, submitForm } from "./support/forms.ts";
import { expect, test } from "./support/journey.ts";
import { expectNoAxeViolations, expectNoSidewaysScrolling } from "./support/looks.ts";
import { siteUnderTest } from "./support/site.ts";

/** Three orders in three windows. */
test.setTimeout(300_000);

type Cast = {
  readonly buyer: string;
  /** As its bank writes it. */
  readonly name: string;
  readonly goods: string;
  readonly producer: string;
};

const casts: Readonly<Record<string, Cast>> = {
  js: {
    buyer: "zakup@vitebsk-gastronom.demo.test",
    name: "ЧТУП «Витебск-Гастроном Опт»",
    goods: "chickpea-calilabad-kartof",
    producer: "owner@calilabad-kartof.demo.test",
  },
  nojs: {
    buyer: "zakup@mahilou-kampot.demo.test",
    name: "ААТ «Магілёўскі кансервавы завод «Кампот»",
    goods: "grape-juice-gence-konserv",
    producer: "owner@gence-konserv.demo.test",
  },
};

function castOf(project: string): Cast {
  const cast = casts[project];
  if (cast === undefined) throw new Error(`The project ${project} has no buyer of its own.`);
  return cast;
}

/** Each person has a window of their own, as in life. */
async function windowOf(browser: Browser, use: BrowserContextOptions, email: string): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL: siteUnderTest().baseUrl });
  const page = await context.newPage();
  await signIn(page, email, "en");
  return page;
}

async function look(page: Page): Promise<void> {
  await expectNoSidewaysScrolling(page);
  await expectNoAxeViolations(page);
}

/** Opens what a form is folded into, if it is. */
async function unfold(page: Page, deed: string, within: Page | Locator = page): Promise<void> {
  const form = `form[name="${deed}"]`;
  if (await within.locator(form).first().isVisible()) return;
  const folded = within.locator("details", { has: page.locator(form) });
  await folded.last().locator("summary").first().click();
}

/** As a bank's client program of Belarus saves it. */
function statement(rows: readonly string[]) {
  const header = "date,amount,currency,payerName,payerAccount,payerTaxNumber,reference,text,bankRef";
  const buffer = inBytes(`${[header, ...rows].join("\r\n")}\r\n`, "windows-1251");
  return { file: [{ name: "day.csv", mimeType: "text/csv", buffer }] };
}

/** What an order of one instalment asks for, by the buyer's page of it. */
async function askedOf(page: Page, number: string) {
  await page.goto(`/en/buyer/orders/${number}`);
  const text = (await page.locator("#payment").textContent()) ?? "";
  const reference = /RF\d\d[ A-Z0-9]{8,30}?(?=[^ A-Z0-9]|[A-Z][a-z])/.exec(text)?.[0].trim() ?? "";
  const data = page.locator("[data-payment] data[data-currency]").first();
  const currency = (await data.getAttribute("data-currency")) ?? "";
  return { number, reference, currency, total: Number(await data.getAttribute("value")) };
}

test("a bank pays short, shorter and too much; what is over pays another order or goes back", async ({
  browser,
}, info) => {
  const { buyer, name, goods, producer } = castOf(info.project.name);
  const run = `${info.project.name}-${Date.now().toString(36)}`;
  const use = {
    viewport: info.project.use.viewport ?? null,
    javaScriptEnabled: info.project.use.javaScriptEnabled ?? true,
  };
  const [page, seller, finance] = await Promise.all([
    windowOf(browser, use, buyer),
    windowOf(browser, use, producer),
    windowOf(browser, use, "finance@demo.test"),
  ]);
  const orders: Awaited<ReturnType<typeof askedOf>>[] = [];
  for (let made = 0; made < 3; made += 1) {
    await page.goto(`/en/listings/${goods}`);
    expect(await submitForm(page, "add-to-basket", { quantityKg: "5000" })).toBe(303);
    await page.goto("/en/buyer/checkout");
    expect(await submitForm(page, "place-orders", { paymentMethod: "bank_transfer" })).toBe(303);
    const number = (await page.locator("[data-order][data-state]").first().getAttribute("data-order")) ?? "";
    await seller.goto(`/en/producer/orders/${number}`);
    expect(await submitForm(seller, "confirm-order")).toBe(303);
    orders.push(await askedOf(page, number));
  }
  const [first, second, third] = orders;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three orders");
  const today = new Date().toISOString().slice(0, 10);
  let nth = 0;
  const receipt = (amount: number, reference: string, { payer = name, currency = first.currency } = {}) => {
    nth += 1;
    return `${today},${amount.toFixed(2)},${currency},${payer},,,${reference},аплата,SO-${run}-${nth}`;
  };
  const lineOf = (ref: number) => finance.locator("[data-line]", { hasText: `SO-${run}-${ref}` }).first();
  const bring = async (rows: readonly string[]) => {
    await finance.goto("/en/desk/payments");
    expect(await submitForm(finance, "import-statement", statement(rows))).toBe(303);
    await expect(finance.getByText("Windows-1251").first()).toBeVisible();
  };
  const match = async (ref: number, fields: Record<string, string | boolean>) => {
    await unfold(finance, "match-line", lineOf(ref));
    return submitForm(finance, "match-line", fields, { within: lineOf(ref) });
  };
  const instalment = page.locator("[data-payment]").first();
  // What an earlier run may have left to this buyer; an order that is to be paid shows it.
  await page.goto(`/en/buyer/orders/${first.number}`);
  const kept = page.locator("[data-credit] data");
  const before = (await kept.count()) === 0 ? 0 : Number(await kept.getAttribute("value"));
  const more = page.locator("[data-credit]").locator(`data[value="${(before + 40).toFixed(2)}"]`);

  // Short by more than banks keep, short by what they keep, and in another currency.
  await bring([
    receipt(first.total - 500, first.reference),
    receipt(second.total - 20, second.reference),
    receipt(100, first.reference, { currency: "RUB" }),
  ]);
  await finance.goto("/en/desk/payments?lines=suggested");
  await expect(lineOf(1)).toContainText(name);
  await expect(lineOf(1)).toHaveAttribute("data-state", "suggested");
  await look(finance);
  expect(await match(1, { writeOff: true })).toBe(400);
  await expect(lineOf(1)).toContainText("At most 30.00");
  await finance.goto("/en/desk/payments?lines=suggested");
  expect(await match(1, {})).toBe(303);
  await finance.goto("/en/desk/payments?lines=suggested");
  expect(await match(2, { writeOff: true })).toBe(303);

  await finance.goto("/en/desk/payments?lines=unallocated");
  await expect(lineOf(3)).toHaveAttribute("data-state", "unallocated");
  await expect(lineOf(3)).toContainText("another currency");

  await page.goto(`/en/buyer/orders/${first.number}`);
  await expect(instalment).toHaveAttribute("data-state", "partially_paid");
  await expect(page.locator('#bank data[value="500.00"]').first()).toBeVisible();
  await look(page);
  await page.goto(`/en/buyer/orders/${second.number}`);
  await expect(instalment).toHaveAttribute("data-state", "paid");
  await expect(page.locator("[data-order][data-state]").first()).toHaveAttribute("data-state", "preparing");
  await page.goto("/en/buyer/statement");
  await expect(page.locator("[data-movement=writeoff]").first().locator('data[value="20.00"]')).toBeVisible();

  // The rest comes with 40 too much; somebody else pays for the third, and 40 are missing there.
  await bring([
    receipt(540, first.reference),
    receipt(third.total - 40, third.reference, { payer: "ИП Кто-то Другой" }),
  ]);
  await finance.goto("/en/desk/payments?lines=suggested");
  expect(await match(4, { rest: "credit" })).toBe(303);
  await finance.goto("/en/desk/payments?lines=suggested");
  expect(await match(5, {})).toBe(303);
  await page.goto(`/en/buyer/orders/${first.number}`);
  await expect(instalment).toHaveAttribute("data-state", "paid");
  await expect(more).toBeVisible();
  await look(page);
  await finance.goto(`/en/desk/orders/${third.number}`);
  await expect(finance.locator("[data-credit]")).toBeVisible();
  await look(finance);
  await finance.goto(`/en/desk/payments?filter=review&q=${third.number}`);
  const flag = finance.locator('form[name="clear-review"]', {
    has: finance.locator('[name="review"][value="third_party_payer"]'),
  });
  await expect(flag).toHaveCount(1);

  // The credit pays what is missing of the third order.
  await finance.goto(`/en/desk/payments?lines=credit&q=${third.number}`);
  const [choice] = await lineOf(4)
    .locator('[name="payment"] option', { hasText: third.number })
    .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
  expect(await match(4, { payment: choice ?? "" })).toBe(303);
  await page.goto(`/en/buyer/orders/${third.number}`);
  await expect(instalment).toHaveAttribute("data-state", "paid");
  await expect(page.locator("[data-credit]")).toHaveCount(0);
  await page.goto(`/en/buyer/orders/${first.number}`);
  await expect(kept).toHaveCount(0);
  await page.goto("/en/buyer/statement");
  await expect(page.locator("[data-movement=credit_reversal]").first()).toBeVisible();

  // Paid once more by mistake: the buyer's credit, and given back.
  await bring([receipt(25, second.reference)]);
  await finance.goto("/en/desk/payments?lines=suggested");
  expect(await match(6, { rest: "credit" })).toBe(303);
  await finance.goto(`/en/desk/orders/${second.number}`);
  await unfold(finance, "refund");
  const back = { amount: "25.00", reason: `paid twice ${run}` };
  expect(await submitForm(finance, "refund", back)).toBe(303);
  await page.goto(`/en/buyer/orders/${second.number}`);
  await expect(page.locator("[data-refund]")).toHaveAttribute("data-state", "pending");
  await expect(instalment).toHaveAttribute("data-state", "paid");
  await look(page);
  for (const one of [page, seller, finance]) await one.context().close();
});
