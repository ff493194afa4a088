/** Everything a page says about where an order stands, from its rows and the clock. */
import type { ClaimOnRecord } from "../claims/states.ts";
import { isRunning, mostUrgent } from "../claims/states.ts";
import { mayBring } from "../papers/bringers.ts";
import { isMadeAtLoading } from "../papers/pack.ts";
import { hasRunOut } from "../papers/validity.ts";
import { minskDate } from "../plain-date.ts";
import type { Holidays } from "../working-days.ts";
import type { CancellationRequest } from "./cancellation.ts";
import { openRequest } from "./cancellation.ts";
import type { OrderAudience, Situation } from "./deeds.ts";
import type { OrderOnRecord } from "./facts.ts";
import { orderFacts } from "./facts.ts";
import type { NextStep } from "./next-step.ts";
import { nextStep } from "./next-step.ts";
import type { OrderFacts } from "./states.ts";

type Of<K extends "papers" | "trucks"> = OrderOnRecord[K][number];

export type OrderRows = Omit<OrderOnRecord, "papers" | "claims" | "trucks"> & {
  readonly cancelAskedBy: string | null;
  readonly cancelAskedAt: Date | null;
  readonly cancelRefusedAt: Date | null;
  readonly papers: readonly (Of<"papers"> & { readonly owner: string })[];
  readonly claims: readonly ClaimOnRecord[];
  readonly trucks: readonly (Of<"trucks"> & {
    readonly state: string;
    readonly borderAt: Date | null;
    readonly customsAt: Date | null;
  })[];
};

export type Standing = {
  readonly facts: OrderFacts;
  readonly claimWindowEndsAt: Date | null;
  readonly request: CancellationRequest | null;
  /** The claims that are open or answered. */
  readonly claims: readonly ClaimOnRecord[];
  readonly next: NextStep;
};

/** Where an order stands. */
export function standingOf(order: OrderRows, holidays: Holidays, now: Date): Standing {
  const { facts, window } = orderFacts(order, holidays, now);
  const request = openRequest(order, holidays);
  const claims = order.claims.filter(isRunning);
  const today = minskDate(now);
  const gating = order.papers.filter(
    (paper) => paper.gate === "loading" && !paper.shipmentId && !isMadeAtLoading(paper),
  );
  const unpaid = order.payments.filter(
    ({ state, dueAt }) =>
      dueAt !== null && !["paid", "partially_refunded", "refunded", "cancelled"].includes(state),
  );
  const early = unpaid.find(({ dueOn }) => dueOn !== "delivery");
  const after = unpaid.find(({ dueOn }) => dueOn === "delivery");
  const next = nextStep({
    status: order.state,
    facts,
    deadlineAt: order.deadlineAt,
    request,
    claim: mostUrgent(claims, now),
    papersOwed: gating.filter(
      (paper) => paper.state === "required" || paper.state === "rejected" || hasRunOut(paper, today),
    ).length,
    papersToCheck: gating.filter(({ state }) => state === "uploaded").length,
    paymentDueAt: early?.dueAt ?? null,
    paymentAfterDueAt: after?.dueAt ?? null,
    now,
  });
  return { facts, claimWindowEndsAt: window.endsAt, request, claims, next };
}

/** The same as the rules about deeds want it, for one audience. */
export function situationOf(
  order: OrderRows,
  standing: Standing,
  audience: OrderAudience,
  now: Date,
): Situation {
  return {
    status: order.state,
    facts: standing.facts,
    request: standing.request,
    claims: standing.claims,
    papersToBring:
      audience === "staff"
        ? 0
        : order.papers.filter((paper) => mayBring(audience, paper, minskDate(now))).length,
    papersToWaive: order.papers.filter(({ state }) => ["required", "uploaded", "rejected"].includes(state))
      .length,
    papersToAskAgain: order.papers.filter(({ state }) => ["accepted", "waived"].includes(state)).length,
    trucksToReceive: order.trucks.filter(({ state }) => state !== "received").length,
    trucks: order.trucks.length,
    trucksReported: order.trucks.filter(({ borderAt, customsAt, arrivedAt }) =>
      [borderAt, customsAt, arrivedAt].some((at) => at !== null),
    ).length,
    trucksUnderWay: order.trucks.filter(({ state }) => state !== "received" && state !== "arrived").length,
    now,
  };
}
