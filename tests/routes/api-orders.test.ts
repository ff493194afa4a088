import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kilograms } from "#app/domain/quantity.ts";
import { changeOrder } from "#app/usecases/orders/change-order.ts";
import type { Program } from "#tests/support/api-world.ts";
import { aProgram } from "#tests/support/api-world.ts";
import { anOwnedCompany } from "#tests/support/builders.ts";
import type { Deal } from "#tests/support/order-world.ts";
import {
  aPlacedDeal,
  asPlaced,
  bringPapersForLoading,
  callAt,
  granted,
  pay,
} from "#tests/support/order-world.ts";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** The programs of both sides of a deal; each made by the company's owner. */
async function programsOf(deal: Deal): Promise<{ selling: Program; buying: Program }> {
  const program = async ({ companyId }: { companyId: string }) => {
    const { userId } = await site.db.membership.findFirstOrThrow({ where: { companyId, role: "owner" } });
    return aProgram(site, { company: { id: companyId }, owner: { id: userId } });
  };
  return { selling: await program(deal.producer), buying: await program(deal.buyer) };
}

describe("an order by the API", () => {
  test("is taken on, packed, shipped and received by the programs of both sides", async () => {
    const deal = await aPlacedDeal(site.db);
    const { selling, buying } = await programsOf(deal);
    const at = `/orders/${deal.number}`;
    const placed = await selling.get(at);
    expect(placed.json).toMatchObject({
      state: "placed",
      deeds: expect.arrayContaining(["confirm-order", "decline-order"]),
      next: { step: "confirm", who: "producer" },
      lines: [{ quantityKg: "20000", pricePerKg: "1.25", amount: "25000.00" }],
    });
    expect((await buying.get(at)).json.deeds).toContain("cancel-order");
    // What the buyer has changed since it was read is not confirmed by mistake.
    expect(placed.json).toMatchObject({ version: 1, purchaseOrder: "" });
    const changed = { ...asPlaced, quantities: [{ line: 1, weight: kilograms(19_000) }] };
    granted(await changeOrder(callAt(site.db, deal.buyer), deal.number, changed));
    expect((await selling.post(`${at}/confirm?version=1`)).json.code).toBe("order-changed");
    expect((await selling.post(`${at}/confirm?version=none`)).status).toBe(400);
    expect((await selling.get(at)).json.version).toBe(2);
    granted(
      await changeOrder(callAt(site.db, deal.buyer), deal.number, {
        ...asPlaced,
        version: 2,
        quantities: [{ line: 1, weight: kilograms(20_000) }],
      }),
    );
    expect((await selling.post(`${at}/confirm?version=3`)).json.state).toBe("confirmed");
    expect((await selling.post(`${at}/confirm`)).json.code).toBe("order-moved-on");
    expect(
      (await selling.post(`${at}/ship`, { trucks: [{ plate: "10-AB-123", cmrNumber: "1" }] })).status,
    ).toBe(409);
    await pay(site.db, deal);
    expect((await buying.get(at)).json).toMatchObject({ state: "preparing", payments: [{ state: "paid" }] });

    const beyond = await selling.post(`${at}/packed-weight`, { lines: [{ line: 1, packedKg: "10000" }] });
    expect([beyond.status, beyond.json.code]).toEqual([400, "packed-beyond-tolerance"]);
    // Packed like this indeed: the buyer is asked, and nothing changes before they have agreed.
    const asked = await selling.post(`${at}/packed-weight`, {
      lines: [{ line: 1, packedKg: "10000" }],
      askConsent: true,
    });
    expect([asked.status, asked.json.lines[0].packedKg]).toEqual([200, null]);
    expect((await buying.get(at)).json.deeds).toContain("consent-weight");
    const packed = await selling.post(`${at}/packed-weight`, { lines: [{ line: 1, packedKg: "19500.5" }] });
    expect(packed.json).toMatchObject({ invoiced: "24375.62", lines: [{ packedKg: "19500.5" }] });
    await bringPapersForLoading(site.db, deal);
    const shipped = await selling.post(`${at}/ship`, {
      trucks: [{ plate: "10-AB-123", cmrNumber: "AZ 1", eta: "2026-12-12" }],
    });
    expect(shipped.json).toMatchObject({
      state: "shipped",
      trucks: [{ packedKg: "19500.5", state: "loaded" }],
    });
    const border = { truck: 1, milestone: "border", happenedAt: "2026-11-23T12:00:00+03:00" };
    expect((await selling.post(`${at}/milestones`, border)).json.trucks[0].borderAt).toBe(
      "2026-11-23T09:00:00.000Z",
    );
    expect((await selling.post(`${at}/milestones`, border)).json.code).toBe("milestone-passed");
    expect((await buying.post(`${at}/confirm-delivery`)).json.state).toBe("delivered");
    expect((await buying.post(`${at}/confirm-delivery`)).json.code).toBe("already-received");
  });

  test("is declined or cancelled with a reason where one is needed", async () => {
    const first = await aPlacedDeal(site.db, { kg: 1_000 });
    const { selling } = await programsOf(first);
    expect((await selling.post(`/orders/${first.number}/decline`, {})).json).toMatchObject({
      code: "body-wrong",
      errors: [{ field: "reason", code: "required" }],
    });
    // JSON can name half of a character, which no database keeps.
    const reason = "The frost \ud83d took it";
    const declined = await selling.post(`/orders/${first.number}/decline`, { reason });
    expect(declined.json.state).toBe("declined");
    const second = await aPlacedDeal(site.db, { kg: 1_000 });
    const { buying } = await programsOf(second);
    expect((await buying.post(`/orders/${second.number}/cancel`, {})).json.state).toBe("cancelled");
  });

  test("is nobody's but the two companies': others find no such order, whatever they ask", async () => {
    const deal = await aPlacedDeal(site.db, { kg: 1_000 });
    const [seller, buyer] = [
      await aProgram(site, await anOwnedCompany(site.db)),
      await aProgram(site, await anOwnedCompany(site.db, { kind: "buyer" })),
    ];
    const at = `/orders/${deal.number}`;
    const milestone = { truck: 1, milestone: "border", happenedAt: "2026-11-23T12:00:00Z" };
    const asked = [
      seller.get(at),
      buyer.get(at),
      seller.post(`${at}/confirm`),
      seller.post(`${at}/decline`, { reason: "Not mine at all" }),
      seller.post(`${at}/packed-weight`, { lines: [] }),
      seller.post(`${at}/ship`, { trucks: [{ plate: "10-AB-123", cmrNumber: "1" }] }),
      seller.post(`${at}/milestones`, milestone),
      buyer.post(`${at}/cancel`, {}),
      buyer.post(`${at}/confirm-delivery`),
    ];
    for (const { status, json } of await Promise.all(asked)) {
      expect([status, json.code]).toEqual([404, "not-found"]);
      expect(JSON.stringify(json)).not.toContain(deal.buyer.companyId);
    }
    expect((await site.db.order.findUniqueOrThrow({ where: { number: deal.number } })).state).toBe("placed");
    expect((await seller.get("/orders")).json.items).toEqual([]);
  });
});

test("the list of orders is walked in the order they were placed, and tells what has changed since", async () => {
  const deal = await aPlacedDeal(site.db, { kg: 1_000 });
  const { selling, buying } = await programsOf(deal);
  const all = await selling.get("/orders?limit=1");
  expect(all.json).toMatchObject({
    items: [{ number: deal.number, state: "placed", weightKg: "1000" }],
    next: null,
  });
  const later = encodeURIComponent("2026-11-24T00:00:00Z");
  expect((await selling.get(`/orders?changedSince=${later}`)).json.items).toEqual([]);
  await site.db.orderEvent.create({
    data: {
      orderId: deal.orderId,
      seq: 99,
      kind: "confirmed",
      fromState: "placed",
      toState: "confirmed",
      actorKind: "producer",
      at: new Date("2026-11-25T00:00:00Z"),
    },
  });
  expect((await buying.get(`/orders?changedSince=${later}`)).json.items).toHaveLength(1);
  expect((await buying.get("/orders?state=completed")).json.items).toEqual([]);
});
