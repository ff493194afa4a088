import type { Ask } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import { wholeQueue } from "#app/domain/moderation/queue.ts";
import { reviewsWaiting } from "./desk-reviews.server.ts";
import { queueRows } from "./queue-rows.server.ts";
import { walkQueue } from "./queue-walk.server.ts";

/** One queue of the desk: how many wait, how many are late, and when the next is due. */
export type Queue = { readonly waiting: number; readonly late: number; readonly nextDueAt: Date | null };

/** Cases shown by name on the desk's first page. */
const OLDEST = 5;

/** What waits on the Trade House, and where its deals stand. */
export async function deskHomePage(ask: Ask<Staff>) {
  const { actor, db, now } = ask;
  const openCases = { state: "open" } as const;
  const submitted = { state: "submitted" } as const;
  const openClaims = { state: { in: ["open", "answered"] } } satisfies {
    state: { in: ("open" | "answered")[] };
  };
  const cases = await db.moderationCase.aggregate({
    where: openCases,
    _count: { _all: true },
    _min: { dueAt: true },
  });
  const lateCases = await db.moderationCase.count({ where: { ...openCases, dueAt: { lte: now } } });
  const companies = await db.company.aggregate({
    where: submitted,
    _count: { _all: true },
    _min: { dueAt: true },
  });
  const lateCompanies = await db.company.count({ where: { ...submitted, dueAt: { lte: now } } });
  const waitingChanges = { state: "waiting" } as const;
  const changes = await db.companyChange.aggregate({
    where: waitingChanges,
    _count: { _all: true },
    _min: { dueAt: true },
  });
  const lateChanges = await db.companyChange.count({ where: { ...waitingChanges, dueAt: { lte: now } } });
  const goods = await db.stockShortfall.count({ where: { resolvedAt: null } });
  const papers = await db.paper.count({ where: { state: "uploaded" } });
  const claims = await db.claim.aggregate({
    where: openClaims,
    _count: { _all: true },
    _min: { answerDueAt: true },
  });
  const reviews = await reviewsWaiting(db);
  const reported = await db.payment.count({
    where: { state: { in: ["due", "partially_paid"] }, reportedAt: { not: null } },
  });
  const toReview = await db.payment.count({ where: { review: { not: null } } });
  const refunds = await db.refund.count({ where: { state: "requested" } });
  const payouts = await db.payout.count({ where: { state: "releasable" } });
  const words = await db.wordChange.count({ where: { state: "proposed" } });
  const advisories = await db.advisoryVersion.count({ where: { state: "proposed" } });
  const orders = await db.order.groupBy({
    by: ["state"],
    _count: { _all: true },
    orderBy: { state: "asc" },
  });
  const listings: Queue = {
    waiting: cases._count._all,
    late: lateCases,
    nextDueAt: cases._min.dueAt,
  };
  const companyQueue: Queue = {
    waiting: companies._count._all + changes._count._all,
    late: lateCompanies + lateChanges,
    nextDueAt: earlier(companies._min.dueAt, changes._min.dueAt),
  };
  const looker = { userId: actor.userId, now };
  const oldest = await walkQueue(db, wholeQueue, looker, { from: null, forward: true, take: OLDEST });
  return {
    staff: actor.kind,
    oldest: await queueRows(ask, oldest),
    listings,
    companies: companyQueue,
    papers,
    goods,
    reviews,
    claims: { waiting: claims._count._all, nextDueAt: claims._min.answerDueAt },
    reference: { words, advisories },
    money: { reported, toReview, refunds, payouts },
    orders: orders.map(({ state, _count }) => ({ state, count: _count._all })),
  };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}
