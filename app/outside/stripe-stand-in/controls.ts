import type Stripe from "stripe";
import { activateAccount, deactivateAccount } from "./accounts.ts";
import { expireOverdueSessions } from "./checkout-sessions.ts";
import type { Deliveries } from "./deliver-events.ts";
import { closeDispute, openDispute, setDisputeStatus } from "./disputes.ts";
import type { Faults } from "./faults.ts";
import type { PayWay } from "./pay-session.ts";
import { paySession, settleSlowPayment } from "./pay-session.ts";
import { failRefund, settleRefund } from "./refunds.ts";
import type { StoredEvent, World } from "./world.ts";

/** A request to the API that was seen, for tests that count. */
export type SeenRequest = { readonly method: string; readonly path: string; readonly key: string | null };

/** What a test, or a demonstrator, can make happen. Each is done at once; deliveries go out in the background. */
export type Controls = {
  readonly now: () => Date;
  readonly setClock: (at: Date) => void;
  readonly advanceClock: (milliseconds: number) => void;
  readonly addFault: Faults["add"];
  readonly clearFaults: Faults["clear"];
  readonly pay: (sessionId: string, way?: PayWay, payerName?: string | null) => void;
  readonly settleSlowPayment: (sessionId: string, outcome: "succeeded" | "failed") => void;
  /** From now on refunds stay pending until settled. */
  readonly makeRefundsWait: (wait: boolean) => void;
  readonly settleRefund: (refundId: string) => void;
  readonly failRefund: (refundId: string, reason?: string) => void;
  readonly openDispute: (chargeId: string, amount?: number, reason?: string) => string;
  readonly setDisputeStatus: (disputeId: string, status: string) => void;
  readonly closeDispute: (disputeId: string, outcome: "won" | "lost") => void;
  readonly activateAccount: (accountId: string) => void;
  readonly deactivateAccount: (accountId: string) => void;
  readonly deliveries: Omit<Deliveries, "take" | "close">;
  readonly events: () => readonly StoredEvent[];
  readonly requests: () => readonly SeenRequest[];
  readonly sessions: () => readonly Stripe.Checkout.Session[];
};

export function makeControls(
  world: World,
  parts: { readonly faults: Faults; readonly deliveries: Deliveries; readonly seen: readonly SeenRequest[] },
): Controls {
  /** A control is a deed like a request: kept at once, and overdue sessions are expired first. */
  const doing =
    <Args extends unknown[], Outcome>(deed: (world: World, ...args: Args) => Outcome) =>
    (...args: Args): Outcome => {
      expireOverdueSessions(world);
      const outcome = deed(world, ...args);
      world.save();
      return outcome;
    };
  const moveClock = doing((_, offset: number) => {
    world.state.clockOffsetMs = offset;
    expireOverdueSessions(world);
  });
  return {
    now: () => new Date(world.nowMs()),
    setClock: (at) => moveClock(world.state.clockOffsetMs + at.getTime() - world.nowMs()),
    advanceClock: (milliseconds) => moveClock(world.state.clockOffsetMs + milliseconds),
    addFault: parts.faults.add,
    clearFaults: parts.faults.clear,
    pay: doing((_, sessionId: string, way: PayWay = "card", payerName: string | null = null) =>
      paySession(world, sessionId, way, payerName),
    ),
    settleSlowPayment: doing(settleSlowPayment),
    makeRefundsWait: doing((_, wait: boolean) => {
      world.state.refundsWait = wait;
    }),
    settleRefund: doing(settleRefund),
    failRefund: doing(failRefund),
    openDispute: doing(openDispute),
    setDisputeStatus: doing(setDisputeStatus),
    closeDispute: doing(closeDispute),
    activateAccount: doing(activateAccount),
    deactivateAccount: doing(deactivateAccount),
    deliveries: parts.deliveries,
    events: () => world.state.events,
    requests: () => parts.seen,
    sessions: () => Object.values(world.state.sessions),
  };
}
