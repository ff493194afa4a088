/** What a decision on an order must know, worked out from its rows and the clock; whether a job has run never matters. */
import { opensGate } from "../papers/validity.ts";
import type { PaymentState } from "../payments/states.ts";
import { isLate, minskDate } from "../plain-date.ts";
import type { Holidays } from "../working-days.ts";
import { claimDeadline, claimWindowStart, overdueCancellationFrom } from "./deadlines.ts";
import type { OrderFacts, OrderStatus } from "./states.ts";

/** An order as the tables have it; more columns do no harm. */
export type OrderOnRecord = {
  readonly state: OrderStatus;
  readonly deadlineAt: Date | null;
  readonly perishable: boolean;
  readonly payments: readonly {
    readonly state: PaymentState;
    /** confirmation | commercial_invoice | delivery */
    readonly dueOn: string;
    readonly dueAt: Date | null;
    readonly captured: bigint;
    readonly reportedAt: Date | null;
  }[];
  readonly papers: readonly {
    readonly kind: string;
    readonly gate: string | null;
    readonly state: string;
    /** The last day of a paper that has one. */
    readonly validUntil?: Date | null;
    /** The shipment it went with; its loading is over. */
    readonly shipmentId?: string | null;
  }[];
  /** Grams that were packed and have not left, once a first shipment has. */
  readonly restG: bigint;
  readonly trucks: readonly {
    readonly arrivedAt: Date | null;
    readonly toldAt: Date | null;
    readonly receivedAt: Date | null;
  }[];
  readonly claims: readonly { readonly state: string }[];
  /** Goods it lost to a recall or a short harvest. */
  readonly shortfalls: readonly { readonly resolvedAt: Date | null }[];
  /** Questions to the buyer about a packed weight; a list that does not need them leaves them out. */
  readonly weightRequests?: readonly { readonly state: string }[];
};

/** The claim window of an order with its trucks: the end of the last one, and whether any still runs. */
export type ClaimWindow = { readonly endsAt: Date | null; readonly open: boolean };

/** Paid and not given back whole; a part given back is a credit note. */
const isPaid = ({ state }: { readonly state: PaymentState }) =>
  state === "paid" || state === "partially_refunded";

/** The facts as the tables know them; what a person says (a reason, an agreement) is added by whoever asks. */
export function orderFacts(
  order: OrderOnRecord,
  holidays: Holidays,
  now: Date,
): { readonly facts: OrderFacts; readonly window: ClaimWindow } {
  const live = order.payments.filter(({ state }) => state !== "cancelled");
  const first = live.filter(({ dueOn }) => dueOn === "confirmation");
  const early = live.filter(({ dueOn }) => dueOn !== "delivery");
  const overdue = (payment: (typeof live)[number]) =>
    !isPaid(payment) && payment.dueAt !== null && isLate(now, payment.dueAt);
  const ends = order.trucks.flatMap((truck) => {
    const start = claimWindowStart({ confirmedAt: truck.receivedAt, arrivalToldAt: truck.toldAt });
    return start === null ? [] : [claimDeadline(start, order.perishable, holidays)];
  });
  const endsAt = ends.reduce<Date | null>((last, end) => (last === null || end > last ? end : last), null);
  const open = ends.some((end) => !isLate(now, end));
  const today = minskDate(now);
  const facts: OrderFacts = {
    reason: null,
    answerOverdue: order.state === "placed" && order.deadlineAt !== null && isLate(now, order.deadlineAt),
    firstInstalmentPaid: order.state !== "placed" && first.every(isPaid),
    firstInstalmentOverdue: first.some(overdue),
    moneyReceived: live.some(({ captured }) => captured > 0n),
    paymentReported: live.some((payment) => payment.reportedAt !== null && !isPaid(payment)),
    paidBeforeShipment: early.every(isPaid),
    shipmentPaymentLapsed: early.some(
      (payment) =>
        !isPaid(payment) &&
        payment.dueAt !== null &&
        isLate(now, overdueCancellationFrom(payment.dueAt, holidays)),
    ),
    // Unless said otherwise, what was ordered was packed; while the buyer is asked about it, it is not settled.
    packed: !(order.weightRequests ?? []).some(({ state }) => state === "asked"),
    goodsMissing: order.shortfalls.some(({ resolvedAt }) => resolvedAt === null),
    papersMissing: [
      ...new Set(
        order.papers
          .filter((paper) => paper.gate === "loading" && !paper.shipmentId && !opensGate(paper, today))
          .map(({ kind }) => kind),
      ),
    ],
    restToShip: order.restG > 0n,
    // What has not left cannot have arrived.
    allTrucksArrived:
      order.trucks.length > 0 &&
      order.restG === 0n &&
      order.trucks.every(({ receivedAt, arrivedAt }) => receivedAt !== null || arrivedAt !== null),
    claimWindowOpen: open,
    openClaims: order.claims.filter(({ state }) => state === "open" || state === "answered").length,
    cancellation: "none",
  };
  return { facts, window: { endsAt, open } };
}
