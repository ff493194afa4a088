import { describe, expect, test } from "vitest";
import { ok } from "../result.ts";
import type { OrderActor, OrderCommand, OrderFacts, OrderStatus } from "./states.ts";
import {
  actorsFor,
  decide,
  isEnded,
  noOrderFacts,
  orderActors,
  orderCommands,
  orderMoveEvents,
  orderMoves,
  orderStatuses,
  releasesStock,
} from "./states.ts";

/** Facts under which every command that the table allows goes through. */
const willing: Record<OrderCommand, Partial<OrderFacts>> = {
  confirm: {},
  decline: { reason: "frost" },
  cancel: { reason: "no truck" },
  expire: { answerOverdue: true, firstInstalmentOverdue: true },
  start_preparing: { firstInstalmentPaid: true },
  ship: { packed: true, paidBeforeShipment: true },
  deliver: { allTrucksArrived: true },
  dispute: { reason: "mould", claimWindowOpen: true },
  complete: {},
  refund: {},
};
/** Staff, the house and a paid order end only by an agreed or ruled cancellation. */
const agreed = { cancellation: "agreed" } as const;

function facts(change: Partial<OrderFacts>): OrderFacts {
  return { ...noOrderFacts, ...change };
}

test("an order whose goods were recalled is not confirmed, only declined", () => {
  const missing = facts({ goodsMissing: true, reason: "recalled" });
  expect(decide("placed", "confirm", "producer", missing)).toEqual({
    ok: false,
    refusal: { code: "goods-missing" },
  });
  expect(decide("placed", "decline", "producer", missing)).toEqual(ok("declined"));
});

describe("the order's table", () => {
  test("says what the product says", () => {
    const goesTo = Object.fromEntries(
      orderStatuses.map((status) => [
        status,
        orderCommands
          .filter((command) => actorsFor(status, command).length > 0)
          .map((command) => orderMoveEvents[command]),
      ]),
    );
    expect(goesTo).toEqual({
      placed: ["confirmed", "declined", "cancelled", "expired"],
      confirmed: ["cancelled", "expired", "preparing"],
      preparing: ["cancelled", "shipped"],
      shipped: ["delivered", "disputed"],
      delivered: ["disputed", "completed"],
      disputed: ["completed", "refunded"],
      completed: [],
      declined: [],
      cancelled: [],
      expired: [],
      refunded: [],
    });
  });

  test("every status × command × actor: what the table allows goes through, all else is refused by name", () => {
    for (const status of orderStatuses) {
      for (const command of orderCommands) {
        for (const actor of orderActors) {
          const decision = decide(
            status,
            command,
            actor,
            facts({ ...willing[command], ...(command === "cancel" ? agreed : {}) }),
          );
          const by = actorsFor(status, command);
          if (by.length === 0) {
            expect(decision).toEqual({ ok: false, refusal: { code: "order-moved-on", status, command } });
          } else if (!by.includes(actor)) {
            expect(decision).toEqual({ ok: false, refusal: { code: "order-not-yours-to-move", command } });
          } else {
            expect(decision, `${status} ${command} ${actor}`).toEqual(ok(orderMoveEvents[command]));
          }
        }
      }
    }
  });

  test("every state can be reached from placed, and from every state an end", () => {
    const next = (status: OrderStatus) =>
      orderCommands
        .filter((command) => actorsFor(status, command).length > 0)
        .map((command) => orderMoveEvents[command]);
    const reach = (from: OrderStatus) => {
      const seen = new Set<OrderStatus>([from]);
      for (const status of seen) for (const to of next(status)) seen.add(to);
      return seen;
    };
    expect([...reach("placed")].sort()).toEqual([...orderStatuses].sort());
    for (const status of orderStatuses) expect([...reach(status)].some(isEnded)).toBe(true);
    expect(orderStatuses.filter(isEnded)).toEqual([
      "completed",
      "declined",
      "cancelled",
      "expired",
      "refunded",
    ]);
    for (const status of orderStatuses.filter(isEnded)) expect(orderMoves[status]).toEqual({});
  });

  test("stock goes back where the goods never left", () => {
    expect(orderStatuses.filter(releasesStock)).toEqual(["declined", "cancelled", "expired"]);
  });
});

test.each<[OrderStatus, OrderCommand, OrderActor, Partial<OrderFacts>, string]>([
  ["placed", "confirm", "producer", { answerOverdue: true }, "answer-too-late"],
  ["placed", "decline", "producer", { answerOverdue: true, reason: "x" }, "answer-too-late"],
  ["placed", "decline", "producer", { reason: " " }, "reason-needed"],
  ["placed", "cancel", "buyer", { answerOverdue: true }, "answer-too-late"],
  ["placed", "expire", "system", {}, "answer-not-due-yet"],
  ["confirmed", "start_preparing", "system", {}, "first-instalment-unpaid"],
  ["confirmed", "expire", "system", {}, "first-instalment-not-overdue"],
  ["confirmed", "expire", "system", { firstInstalmentOverdue: true, moneyReceived: true }, "money-is-in"],
  ["confirmed", "expire", "system", { firstInstalmentOverdue: true, paymentReported: true }, "money-is-in"],
  [
    "confirmed",
    "expire",
    "system",
    { firstInstalmentOverdue: true, firstInstalmentPaid: true },
    "money-is-in",
  ],
  ["confirmed", "cancel", "buyer", {}, "reason-needed"],
  ["confirmed", "cancel", "buyer", { reason: "x", moneyReceived: true }, "cancellation-needs-agreement"],
  ["confirmed", "cancel", "producer", { reason: "x", paymentReported: true }, "cancellation-needs-agreement"],
  ["confirmed", "cancel", "staff", { reason: "x" }, "cancellation-needs-agreement"],
  [
    "preparing",
    "cancel",
    "buyer",
    { reason: "x", shipmentPaymentLapsed: true },
    "cancellation-needs-agreement",
  ],
  ["preparing", "cancel", "producer", { reason: "x" }, "cancellation-needs-agreement"],
  ["preparing", "ship", "producer", { paidBeforeShipment: true }, "not-packed"],
  ["preparing", "ship", "producer", { packed: true }, "unpaid-before-shipment"],
  [
    "preparing",
    "ship",
    "producer",
    { packed: true, paidBeforeShipment: true, papersMissing: ["cmr"] },
    "papers-gate-loading",
  ],
  ["shipped", "deliver", "buyer", {}, "trucks-under-way"],
  ["shipped", "dispute", "producer", {}, "reason-needed"],
  ["delivered", "dispute", "buyer", { reason: "mould" }, "claim-window-over"],
  ["delivered", "complete", "system", { claimWindowOpen: true }, "claim-window-open"],
  ["delivered", "complete", "system", { openClaims: 1 }, "claims-open"],
  ["disputed", "complete", "staff", { openClaims: 1 }, "claims-open"],
  ["disputed", "refund", "staff", { openClaims: 1 }, "claims-open"],
])("%s, %s by %s with %o is refused: %s", (status, command, actor, change, code) => {
  expect(decide(status, command, actor, facts(change))).toMatchObject({ ok: false, refusal: { code } });
});

test.each<[OrderStatus, OrderCommand, OrderActor, Partial<OrderFacts>]>([
  ["placed", "cancel", "buyer", {}],
  ["confirmed", "cancel", "producer", { reason: "frost" }],
  ["confirmed", "cancel", "system", { cancellation: "agreed", moneyReceived: true }],
  ["preparing", "cancel", "staff", { cancellation: "ruled", moneyReceived: true }],
  ["preparing", "cancel", "producer", { reason: "unpaid", shipmentPaymentLapsed: true, moneyReceived: true }],
  ["disputed", "complete", "staff", { claimWindowOpen: true }],
])("%s, %s by %s with %o goes through", (status, command, actor, change) => {
  expect(decide(status, command, actor, facts(change)).ok).toBe(true);
});
