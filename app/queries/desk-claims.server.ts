import type { Ask } from "#app/db/call.ts";
import { leftOfOrder } from "#app/db/left-of-order.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import type { ClaimState } from "#app/domain/claims/states.ts";
import { awaitsSettlement, decideQuestion } from "#app/domain/claims/states.ts";
import { minor } from "#app/domain/money.ts";
import { orderPage } from "./order-page.server.ts";

/** What the list of claims is looked at by. */
export const claimGroups = {
  running: ["open", "answered"],
  closed: ["settled", "withdrawn"],
} as const satisfies Record<string, readonly ClaimState[]>;
export type ClaimGroup = keyof typeof claimGroups;

const atMost = 50;

/** Claims: those that run, the most urgent first; or those that ended, the latest first. */
export async function deskClaimsPage({ db, now }: Ask<Staff>, group: ClaimGroup) {
  const claims = await db.claim.findMany({
    where: { state: { in: [...claimGroups[group]] } },
    orderBy:
      group === "running" ? [{ answerDueAt: "asc" }, { id: "asc" }] : [{ settledAt: "desc" }, { id: "desc" }],
    take: atMost,
    include: {
      order: {
        select: {
          number: true,
          currency: true,
          totalAmount: true,
          buyer: { select: { legalName: true } },
          producer: { select: { legalName: true } },
        },
      },
    },
  });
  return {
    group,
    claims: claims.map(({ order, ...claim }) => ({
      id: claim.id,
      number: claim.number,
      state: claim.state,
      reason: claim.reason,
      openedAt: claim.openedAt,
      answerDueAt: claim.answerDueAt,
      toSettle: awaitsSettlement(claim, now),
      outcome: claim.outcome,
      amount: minor(claim.amount),
      orderNumber: order.number,
      currency: order.currency,
      total: minor(order.totalAmount),
      buyer: order.buyer.legalName,
      producer: order.producer.legalName,
    })),
  };
}

export type DeskClaimsView = Awaited<ReturnType<typeof deskClaimsPage>>;

/** One claim with its order; null when there is none. */
export async function deskClaimPage(ask: Ask<Staff>, id: string) {
  const found = await ask.db.claim.findUnique({
    where: { id },
    select: { order: { select: { number: true, buyerId: true, producerId: true } } },
  });
  if (!found) return null;
  const order = await orderPage(ask, found.order.number);
  const claim = order?.claims.find((each) => each.id === id);
  if (!order || !claim) return null;
  const left = await leftOfOrder(ask.db, order.id);
  return {
    order,
    claim,
    /** What the order is worth and what of it is left to credit. */
    left,
    /** What the claimed goods were sold at, as far as that much is left: what a part would be. */
    asked: claim.worth > 0n && claim.worth < left.most ? claim.worth : null,
    mayAsk: order.mayAct && decideQuestion(claim, ask.now).ok,
    own:
      roleIn(ask.actor, found.order.buyerId) !== null || roleIn(ask.actor, found.order.producerId) !== null,
  };
}

export type DeskClaimView = NonNullable<Awaited<ReturnType<typeof deskClaimPage>>>;
