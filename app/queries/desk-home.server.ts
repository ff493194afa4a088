import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import { moneyGoingBack } from "#app/db/money-going-back.server.ts";
import type { Staff } from "#app/domain/actor.ts";
import { wholeQueue } from "#app/domain/moderation/queue.ts";
import { claimGroups } from "./desk-claims.server.ts";
import { papersWaiting } from "./desk-papers.server.ts";
import { paymentsIn } from "./desk-payments.server.ts";
import { reviewsWaiting } from "./desk-reviews.server.ts";
import { linesIn } from "./desk-statements.server.ts";
import { payoutsIn } from "./payouts.server.ts";
import { queueRows } from "./queue-rows.server.ts";
import { walkQueue } from "./queue-walk.server.ts";

/** What waits on moderators, and what on finance; a director does the work of both. */
const ofModeration = [
  "listings",
  "companies",
  "papers",
  "goods",
  "claims",
  "reviews",
  "words",
  "advisories",
] as const;
const ofFinance = [
  "claims",
  "reported",
  "review",
  "refunds",
  "lines",
  "returns",
  "transfers",
  "payouts",
] as const;
export type QueueKey = (typeof ofModeration)[number] | (typeof ofFinance)[number];

const queuesOf: Record<Staff["kind"], ReadonlySet<QueueKey>> = {
  moderator: new Set(ofModeration),
  finance: new Set(ofFinance),
  director: new Set([...ofModeration, ...ofFinance]),
};

/** One queue of the desk: how many wait, how many are late, and when the next is due. */
export type Queue = { readonly waiting: number; readonly late: number; readonly nextDueAt: Date | null };

/** Cases shown by name on the desk's first page. */
const OLDEST = 5;

/** What waits on this member of the Trade House, and where its deals stand. */
export async function deskHomePage(ask: Ask<Staff>) {
  const { actor, db, now } = ask;
  const queues: (Queue & { readonly key: QueueKey })[] = [];
  for (const key of queuesOf[actor.kind]) queues.push({ key, ...(await counted[key](db, now)) });
  const orders = await db.order.groupBy({
    by: ["state"],
    _count: { _all: true },
    orderBy: { state: "asc" },
  });
  return {
    staff: actor.kind,
    oldest: queuesOf[actor.kind].has("listings") ? await oldestCases(ask) : null,
    queues,
    orders: orders.map(({ state, _count }) => ({ state, count: _count._all })),
  };
}

async function oldestCases(ask: Ask<Staff>) {
  const looker = { userId: ask.actor.userId, now: ask.now };
  return queueRows(
    ask,
    await walkQueue(ask.db, wholeQueue, looker, { from: null, forward: true, take: OLDEST }),
  );
}

/** Each number is what the list behind it shows. */
const counted: Record<QueueKey, (db: Db, now: Date) => Promise<Queue>> = {
  listings: async (db, now) => {
    const open = { state: "open" } as const;
    const cases = await db.moderationCase.aggregate({
      where: open,
      _count: { _all: true },
      _min: { dueAt: true },
    });
    const late = await db.moderationCase.count({ where: { ...open, dueAt: { lte: now } } });
    return { waiting: cases._count._all, late, nextDueAt: cases._min.dueAt };
  },
  companies: async (db, now) => {
    const submitted = { state: "submitted" } as const;
    const waiting = { state: "waiting" } as const;
    const sums = { _count: { _all: true }, _min: { dueAt: true } } as const;
    const companies = await db.company.aggregate({ where: submitted, ...sums });
    const changes = await db.companyChange.aggregate({ where: waiting, ...sums });
    const lateCompanies = await db.company.count({ where: { ...submitted, dueAt: { lte: now } } });
    const lateChanges = await db.companyChange.count({ where: { ...waiting, dueAt: { lte: now } } });
    return {
      waiting: companies._count._all + changes._count._all,
      late: lateCompanies + lateChanges,
      nextDueAt: earlier(companies._min.dueAt, changes._min.dueAt),
    };
  },
  papers: async (db) => undated(await db.paper.count({ where: papersWaiting })),
  goods: async (db) => undated(await db.stockShortfall.count({ where: { resolvedAt: null } })),
  claims: async (db) => {
    const claims = await db.claim.aggregate({
      where: { state: { in: [...claimGroups.running] } },
      _count: { _all: true },
      _min: { answerDueAt: true },
    });
    return { waiting: claims._count._all, late: 0, nextDueAt: claims._min.answerDueAt };
  },
  reviews: async (db) => ({ late: 0, ...(await reviewsWaiting(db)) }),
  reported: async (db) => undated(await db.payment.count({ where: paymentsIn.reported })),
  review: async (db) => undated(await db.payment.count({ where: paymentsIn.review })),
  refunds: async (db) => undated(await db.payment.count({ where: paymentsIn.approve })),
  lines: async (db) => undated(await db.statementLine.count({ where: linesIn.open })),
  returns: async (db) => undated(await db.receiptReturn.count({ where: { state: "requested" } })),
  transfers: async (db) => undated((await moneyGoingBack(db)).length),
  payouts: async (db) => undated(await db.payout.count({ where: payoutsIn("releasable") })),
  words: async (db) => undated(await db.wordChange.count({ where: { state: "proposed" } })),
  advisories: async (db) => undated(await db.advisoryVersion.count({ where: { state: "proposed" } })),
};

function undated(waiting: number): Queue {
  return { waiting, late: 0, nextDueAt: null };
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one <= other ? one : other;
}
