import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Buyer, Producer } from "#app/domain/actor.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { quotationPage } from "#app/queries/quotation-page.server.ts";
import { quotationsListPage } from "#app/queries/quotations-list.server.ts";
import { requestQuotations } from "#app/usecases/quotations/request-quotations.ts";
import type { Shop } from "#tests/support/order-world.ts";
import { aBuyer, aColleague, aPdf, aShop, callAt, granted } from "#tests/support/order-world.ts";
import { aRequested, aWish, offer } from "#tests/support/quotation-world.ts";
import type { Ask, Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

let site: Site;
let shop: Shop;
let buyer: Buyer;
let asBuyer: Ask;
let asProducer: Ask;
beforeAll(async () => {
  site = await openSite();
  shop = await aShop(site.db);
  buyer = await aBuyer(site.db);
  asBuyer = await as(buyer);
  asProducer = await as(shop.producer);
}, 60_000);
afterAll(() => site?.[Symbol.asyncDispose]());

const as = (actor: Buyer | Producer) => site.fetchAs({ id: actor.userId }, { id: actor.companyId });
const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
const wish = {
  quantityKg: "12000",
  targetPricePerKg: "1,10",
  incoterm: "FCA",
  incotermPlace: "Baku",
  deliverFrom: "2026-12-07",
  deliverTo: "2026-12-14",
  message: "Calibre 8",
};
const terms = {
  quantityKg: "12 000",
  pricePerKg: "1.15",
  incoterm: "DAP",
  incotermPlace: "Minsk",
  deliverFrom: "2026-12-08",
  deliverTo: "2026-12-12",
  paymentTerms: "30-70",
  validUntil: "2026-11-27",
  message: "",
};
const toOf = (answer: Response) => answer.headers.get("Location") ?? "";
const deed = (side: "buyer" | "producer", id: string, name: string) => `/en/${side}/quotations/${id}/${name}`;

describe("the form on a listing's page", () => {
  test("leads a guest to the sign-in, and back to the listing", async () => {
    const guest = await site.fetchAs(null);
    const page = await guest(`/en/listings/${shop.slug}`);
    expect(await page.text()).toContain('name="request-quotation"');
    const answer = await guest(`/en/listings/${shop.slug}/quotation`, {
      ...form(wish),
      headers: { Referer: `${site.url}/en/listings/${shop.slug}` },
    });
    expect(answer.status).toBe(303);
    expect(toOf(answer)).toBe(`/en/sign-in?redirectTo=${encodeURIComponent(`/en/listings/${shop.slug}`)}`);
  });

  test("puts a guest's goods in the basket by way of the sign-in, which says why, and keeps the quantity", async () => {
    const guest = await site.fetchAs(null);
    const answer = await guest(`/en/listings/${shop.slug}/basket`, form({ quantityKg: "12 000" }));
    expect(answer.status).toBe(303);
    const back = encodeURIComponent(`/en/listings/${shop.slug}?quantity=12000`);
    expect(toOf(answer)).toBe(`/en/sign-in?redirectTo=${back}&why=order`);
    expect(await (await guest(toOf(answer))).text()).toContain("Sign in as a buyer to order");
    const listing = await (await asBuyer(`/en/listings/${shop.slug}?quantity=12000`)).text();
    expect(listing).toMatch(/name="quantityKg"[^>]*value="12[ ,\u00a0]?000"/);
    const nothing = await guest(`/en/listings/${shop.slug}/basket`, form({ quantityKg: "a truck" }));
    expect(toOf(nothing)).toContain(`redirectTo=${encodeURIComponent(`/en/listings/${shop.slug}`)}&`);
  });

  test("asks the producer and leads to the quotation; wrong fields keep what was typed", async () => {
    const wrong = await asBuyer(
      `/en/listings/${shop.slug}/quotation`,
      form({ ...wish, quantityKg: "a truck", message: "Keep these words" }),
    );
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain("Keep these words");
    expect(page).toMatch(/id="request-quotation-quantityKg"[^>]*aria-invalid="true"/);
    const answer = await asBuyer(`/en/listings/${shop.slug}/quotation`, form(wish));
    expect(answer.status).toBe(303);
    expect(toOf(answer)).toMatch(/^\/en\/buyer\/quotations\/[0-9a-f-]{36}\?done=asked$/);
    expect((await asBuyer(toOf(answer))).status).toBe(200);
  });

  test("is not there for producers, and not answered for goods that are not", async () => {
    const answer = await asProducer(`/en/listings/${shop.slug}/quotation`, form(wish));
    expect(answer.status).toBe(403);
    expect((await asBuyer("/en/listings/no-such-goods/quotation", form(wish))).status).toBe(404);
  });
});

describe("the form for all producers", () => {
  const address = "/en/buyer/quotations/new";

  test("offers the commodities on sale and leads to the quotations it made", async () => {
    expect(await (await asBuyer(address)).text()).toContain('value="pomegranate"');
    const answer = await asBuyer(address, form({ ...wish, commodity: "pomegranate" }));
    expect(answer.status).toBe(303);
    expect(toOf(answer)).toMatch(/^\/en\/buyer\/quotations\?request=[0-9a-f-]{36}&asked=1$/);
    const list = await (await asBuyer(toOf(answer))).text();
    expect(list).toContain('data-state="requested"');
  });

  test("says at the field what is wrong, and 409 where nobody sells", async () => {
    expect((await asBuyer(address, form(wish))).status).toBe(400);
    expect((await asBuyer(address, form({ ...wish, commodity: "kryptonite" }))).status).toBe(400);
    expect((await asBuyer(address, form({ ...wish, commodity: "tomato" }))).status).toBe(409);
  });
});

describe("the deeds on a quotation", () => {
  test("go from the offer to the order: 303 on the way, 409 when it has moved on", async () => {
    const id = await aRequested(site.db, buyer, shop, aWish({ quantity: kilograms(1_000), message: "one" }));
    const own = { ...terms, quantityKg: "1000" };
    const bad = await asProducer(deed("producer", id, "make-offer"), form({ ...own, pricePerKg: "0" }));
    expect(bad.status).toBe(400);
    expect(await bad.text()).toMatch(/id="make-offer-pricePerKg"[^>]*aria-invalid="true"/);
    const made = await asProducer(deed("producer", id, "make-offer"), form(own));
    expect([made.status, toOf(made)]).toEqual([303, `/en/producer/quotations/${id}?done=offered`]);
    // One's own offer is the other side's to answer.
    expect((await asProducer(deed("producer", id, "accept-offer"), form({}))).status).toBe(403);
    expect((await asProducer(deed("producer", id, "make-offer"), form(own))).status).toBe(403);
    const page = await (await asBuyer(`/en/buyer/quotations/${id}`)).text();
    for (const name of ["accept-offer", "decline-offer", "make-offer", "send-message"])
      expect(page).toContain(`name="${name}"`);
    expect(page).not.toContain('name="withdraw-offer"');
    expect(page).toContain('data-rung="total-per-kg"');
    const accepted = await asBuyer(deed("buyer", id, "accept-offer"), form({}));
    expect(accepted.status).toBe(303);
    expect(toOf(accepted)).toMatch(/^\/en\/buyer\/orders\/TH-2026-\d{6}\?done=agreed$/);
    expect((await asBuyer(deed("buyer", id, "accept-offer"), form({}))).status).toBe(409);
    expect((await asBuyer(deed("buyer", id, "make-offer"), form(own))).status).toBe(409);
    const order = await (await asBuyer(toOf(accepted))).text();
    expect(order).toContain('data-state="confirmed"');
    expect(order).toContain(`/en/buyer/quotations/${id}`);
  });

  test("are refused to viewers, and not there for others", async () => {
    const id = await aRequested(site.db, buyer, shop, aWish({ message: "two" }));
    await offer(site.db, shop.producer, id);
    const viewer = await as(await aColleague(site.db, buyer, "viewer"));
    const read = await viewer(`/en/buyer/quotations/${id}`);
    expect(await read.text()).not.toContain('name="accept-offer"');
    expect((await viewer(deed("buyer", id, "accept-offer"), form({}))).status).toBe(403);
    const stranger = await as(await aBuyer(site.db));
    expect((await stranger(`/en/buyer/quotations/${id}`)).status).toBe(404);
    for (const name of ["accept-offer", "decline-offer", "withdraw-offer"])
      expect((await stranger(deed("buyer", id, name), form({}))).status).toBe(404);
    expect((await asBuyer("/en/buyer/quotations/not-an-id")).status).toBe(404);
  });

  test("say what is left when the goods are gone", async () => {
    const sold = await aShop(site.db);
    const id = await aRequested(site.db, buyer, sold, aWish({ message: "three" }));
    await offer(site.db, sold.producer, id, { quantity: kilograms(20_500) });
    const answer = await asBuyer(deed("buyer", id, "accept-offer"), form({}));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("20,000 kg can be delivered on that date");
  });

  test("carry messages with attachments that only the two sides can open", async () => {
    const id = await aRequested(site.db, buyer, shop, aWish({ message: "four" }));
    const { path, name } = await aPdf("calibre.pdf");
    const { readFile } = await import("node:fs/promises");
    const body = new FormData();
    body.set("text", "See the table. Pay us directly, it is cheaper.");
    body.set("files", new File([await readFile(path)], name, { type: "application/pdf" }));
    const sent = await asProducer(deed("producer", id, "send-message"), { method: "POST", body });
    expect([sent.status, toOf(sent)]).toEqual([303, `/en/producer/quotations/${id}?done=sent`]);
    const page = await (await asBuyer(`/en/buyer/quotations/${id}`)).text();
    expect(page).toContain("paying past the Trade House");
    const [, file = ""] = /href="(\/files\/[0-9a-f-]{36})"/.exec(page) ?? [];
    expect((await asBuyer(file)).status).toBe(200);
    const stranger = await as(await aBuyer(site.db));
    expect((await stranger(file)).status).toBe(404);
    const empty = new FormData();
    empty.set("text", "");
    const bad = await asProducer(deed("producer", id, "send-message"), { method: "POST", body: empty });
    expect(bad.status).toBe(400);
  });
});

/** How many statements a question sends. */
async function questionsOf(ask: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await ask();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

test("lists and comparison ask as many questions for eight producers as for two", async () => {
  const many = await aBuyer(site.db);
  const ask = async () => {
    const asked = await requestQuotations(callAt(site.db, many), "persimmon", "USD", aWish());
    return granted(asked);
  };
  const shops = [await aShop(site.db, "persimmon"), await aShop(site.db, "persimmon")];
  const first = await ask();
  for (const [index, id] of first.quotationIds.entries())
    await offer(site.db, shops[index]?.producer ?? shop.producer, id);
  const call = callAt(site.db, many);
  const list = () => quotationsListPage(call, { group: "all", page: 1, request: null });
  const page = (id: string) => () => quotationPage(call, id);
  const before = [await questionsOf(list), await questionsOf(page(first.quotationIds[0] ?? ""))];
  for (let more = 0; more < 6; more += 1) await aShop(site.db, "persimmon");
  const second = await requestQuotations(
    callAt(site.db, many),
    "persimmon",
    "USD",
    aWish({ message: "Again" }),
  );
  const ids = granted(second).quotationIds;
  expect(ids).toHaveLength(8);
  const sellers = await site.db.quotation.findMany({ where: { id: { in: [...ids] } } });
  const owner = new Map(shops.map(({ producer }) => [producer.companyId, producer]));
  for (const { id, producerId } of sellers) {
    const producer = owner.get(producerId);
    if (producer) await offer(site.db, producer, id);
  }
  const known = sellers.find(({ producerId }) => owner.has(producerId))?.id ?? "";
  expect([await questionsOf(list), await questionsOf(page(known))]).toEqual(before);
});
