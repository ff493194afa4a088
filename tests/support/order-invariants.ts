import { expect } from "vitest";
import type { Db } from "#app/db/client.server.ts";

/**
 * Per lot: in + corrections = reserved + shipped + recalled + left, nothing negative; what is reserved or shipped is
 * what the orders' lines hold; and the movements tell the same story.
 */
export async function expectStockToHold(db: Db): Promise<void> {
  for (const lot of await db.lot.findMany({ include: { reservations: true, movements: true } })) {
    const held = (state: string) =>
      lot.reservations.filter((one) => one.state === state).reduce((sum, one) => sum + one.grams, 0n);
    const moved = (kind: string) =>
      lot.movements.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.grams, 0n);
    expect(lot.receivedG + lot.correctedG).toBe(lot.reservedG + lot.shippedG + lot.recalledG + lot.leftG);
    expect(lot.leftG).toBeGreaterThanOrEqual(0n);
    expect(lot.reservedG).toBe(held("held"));
    expect(lot.shippedG).toBe(held("shipped"));
    expect(lot.reservedG).toBe(moved("reserve") - moved("release") - moved("ship"));
  }
}

/** Every order's state is where its last event led, and the events are numbered without a gap. */
export async function expectHistoryToHold(db: Db): Promise<void> {
  for (const order of await db.order.findMany({ include: { events: { orderBy: { seq: "asc" } } } })) {
    expect(order.events.map(({ seq }) => seq)).toEqual(order.events.map((_, index) => index + 1));
    expect(order.events.at(-1)?.toState).toBe(order.state);
  }
}

/** What was accepted is one order with exactly the offer's figures; what was not is none. */
export async function expectAgreementsToHold(db: Db) {
  const quotations = await db.quotation.findMany({
    include: { offers: true, order: { include: { lines: true, payments: true } } },
  });
  for (const { state, offers, order } of quotations) {
    const accepted = offers.filter((one) => one.state === "accepted");
    expect(accepted).toHaveLength(state === "accepted" ? 1 : 0);
    const [one] = accepted;
    if (one === undefined) {
      expect(order).toBeNull();
      continue;
    }
    expect(order).toMatchObject({
      currency: one.currency,
      incoterm: one.incoterm,
      incotermPlace: one.incotermPlace,
      deliverFrom: one.deliverFrom,
      deliverTo: one.deliverTo,
      paymentTerms: one.paymentTerms,
      totalAmount: one.amount,
      rateE8: one.rateE8,
      rateDate: one.rateDate,
      rateSource: one.rateSource,
      commissionBp: one.commissionBp,
      lines: [
        {
          listingId: one.listingId,
          revisionId: one.revisionId,
          priceVersionId: one.priceVersionId,
          quantityG: one.quantityG,
          priceE4: one.priceE4,
          amount: one.amount,
        },
      ],
    });
    expect(order?.payments.reduce((sum, payment) => sum + payment.amount, 0n)).toBe(one.amount);
  }
}
