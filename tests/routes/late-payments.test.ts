import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { languages } from "#app/domain/language.ts";
import { minor } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { confirmOrder } from "#app/usecases/orders/confirm-order.ts";
import { grantCredit } from "#app/usecases/orders/grant-credit.ts";
import { passDeadlines } from "#app/usecases/orders/pass-deadlines.ts";
import { placeOrders } from "#app/usecases/orders/place-orders.ts";
import { recordPackedWeight } from "#app/usecases/orders/record-packed-weight.ts";
import { confirmDelivery } from "#app/usecases/shipments/confirm-delivery.ts";
import { markShipped } from "#app/usecases/shipments/mark-shipped.ts";
import { aFinancePerson } from "#tests/support/order-builder.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aBuyer,
  aPaidDeal,
  aShop,
  bringPapersForLoading,
  callAt,
  checkoutForm,
  granted,
  hoursOn,
  monday,
  oneTruck,
  putIntoBasket,
  theHouse,
} from "#tests/support/order-world.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

/** What people see of money that is late, with the clock where it has to be. */
let site: Site;
let clock = monday;
beforeAll(async () => {
  site = await openSite({ now: () => clock });
}, 60_000);
afterAll(() => site?.[Symbol.asyncDispose]());
beforeEach(() => {
  clock = monday;
});

const as = (actor: Buyer | Producer) => site.fetchAs({ id: actor.userId }, { id: actor.companyId });
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});

/** An order delivered on credit on Wednesday and never paid. */
async function anUnpaidDelivery(): Promise<Deal> {
  const { db } = site;
  const shop = await aShop(db);
  const buyer = await aBuyer(db);
  const terms = {
    amount: minor(20_000_00n),
    currency: "USD",
    until: plainDate("2027-06-30"),
    reason: "Ten orders paid on time",
  } as const;
  granted(await grantCredit(callAt(db, await aFinancePerson(db)), buyer.companyId, terms));
  await putIntoBasket(db, buyer, shop, 4_000);
  const onCredit = checkoutForm(buyer, { paymentTerms: "net-30" });
  const [number = ""] = granted(await placeOrders(callAt(db, buyer), onCredit));
  granted(await confirmOrder(callAt(db, shop.producer), number));
  const { id: orderId } = await db.order.findUniqueOrThrow({ where: { number } });
  const deal = { ...shop, buyer, number, orderId };
  await bringPapersForLoading(db, deal);
  granted(await markShipped(callAt(db, shop.producer), number, oneTruck));
  granted(await confirmDelivery(callAt(db, buyer, hoursOn(48)), number));
  return deal;
}

/** A deposit is paid, the goods are packed, and the rest does not come. */
async function anUnpaidRest(): Promise<Deal & { dueAt: Date }> {
  const { db } = site;
  const deal = await aPaidDeal(db, { kg: 10_000, terms: "30-70" });
  const packed = [{ line: 1, weight: kilograms(10_000) }];
  granted(await recordPackedWeight(callAt(db, deal.producer), deal.number, packed));
  const rest = await db.payment.findUniqueOrThrow({
    where: { orderId_seq: { orderId: deal.orderId, seq: 2 } },
  });
  return { ...deal, dueAt: rest.dueAt ?? new Date(Number.NaN) };
}

describe("payment after delivery that is overdue", () => {
  test("is named at checkout in every language, and new orders on credit are refused at their field", async () => {
    const { number, buyer, ...shop } = await anUnpaidDelivery();
    clock = new Date("2026-12-25T21:00:00Z");
    await putIntoBasket(site.db, buyer, shop, 1_000);
    const ask = await as(buyer);
    for (const lang of languages) {
      const page = await (await ask(`/${lang}/buyer/checkout`)).text();
      expect(page).toMatch(
        new RegExp(`data-credit="overdue".{20,600}href="/${lang}/buyer/orders/${number}"`, "s"),
      );
      expect(page).toMatch(/<option value="net-30" disabled=""/);
    }
    // The goods were accepted by silence; it is the buyer's turn, not the Trade House's.
    await passDeadlines(callAt(site.db, theHouse, clock));
    const order = await (await ask(`/en/buyer/orders/${number}`)).text();
    expect(order).toContain("the buyer pays for the delivery");
    const { formToken, deliveryAddress } = checkoutForm(buyer);
    const answer = await ask(
      "/en/buyer/checkout",
      form({
        formToken,
        deliveryAddress,
        deliverFrom: "2027-01-05",
        deliverTo: "2027-01-12",
        paymentTerms: "net-30",
        paymentMethod: "bank_transfer",
      }),
    );
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(`Payment is overdue: ${number}.`);
    const desk = await site.fetchAs({ id: (await aFinancePerson(site.db)).userId });
    const company = await (await desk(`/en/desk/companies/${buyer.companyId}`)).text();
    expect(company).toMatch(new RegExp(`no new orders on credit.{0,200}/en/desk/orders/${number}`, "s"));
  });
});

describe("payment before shipment that is ten working days late", () => {
  test("lets the producer cancel alone, says so to both, and leaves the deposit to finance", async () => {
    const { number, orderId, buyer, producer, dueAt } = await anUnpaidRest();
    const read = async (who: Buyer | Producer, side: string) =>
      (await (await as(who))(`/en/${side}/orders/${number}`)).text();
    // 7 December is the first of them, 18 December the last.
    clock = new Date(dueAt.getTime() + 13 * 24 * 3_600_000);
    expect(await read(producer, "producer")).not.toContain("data-payment-lapsed");
    expect(await read(producer, "producer")).toContain("the other side has to agree");
    clock = new Date(dueAt.getTime() + 15 * 24 * 3_600_000);
    const offered = await read(producer, "producer");
    expect(offered).toContain("data-payment-lapsed");
    expect(offered).not.toContain("the other side has to agree");
    expect(await read(buyer, "buyer")).toContain("The producer may cancel the order at any time now");
    const ask = await as(producer);
    const deed = `/en/producer/orders/${number}/request-cancellation`;
    expect((await ask(deed, form({ reason: "" }))).status).toBe(400);
    expect((await ask(deed, form({ reason: "Not paid for three weeks" }))).status).toBe(303);
    expect(await site.db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
      state: "cancelled",
    });
    const { userId } = await aFinancePerson(site.db);
    const desk = await site.fetchAs({ id: userId });
    expect(await (await desk("/en/desk/payments?filter=review")).text()).toContain(number);
    expect(await site.db.notice.count({ where: { kind: "deposit-to-settle" } })).toBeGreaterThan(0);
  });
});

describe("a card that may not be used", () => {
  test("is shown with its reason at checkout and on the order, in every language", async () => {
    const buyer = await aBuyer(site.db);
    const shop = await aShop(site.db);
    await putIntoBasket(site.db, buyer, shop, 1_000);
    const ask = await as(buyer);
    const {
      reasonAz: az,
      reasonRu: ru,
      reasonBe: be,
      reasonEn: en,
    } = await site.db.paymentPolicy.findFirstOrThrow({ where: { method: "card" } });
    const reasons = { az, ru, be, en };
    expect(new Set(Object.values(reasons)).size).toBe(4);
    for (const lang of languages) {
      const page = await (await ask(`/${lang}/buyer/checkout`)).text();
      expect(page).toContain(reasons[lang]);
      expect(page).toMatch(/<input[^>]*disabled=""[^>]*value="card"/);
    }
    const [number = ""] = granted(await placeOrders(callAt(site.db, buyer), checkoutForm(buyer)));
    granted(await confirmOrder(callAt(site.db, shop.producer), number));
    for (const lang of languages) {
      expect(await (await ask(`/${lang}/buyer/orders/${number}`)).text()).toContain(reasons[lang]);
    }
    const answer = await ask(`/be/buyer/orders/${number}/pay`, form({ paymentMethod: "card" }));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(reasons.be);
  });
});
