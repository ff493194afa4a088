import type { Ask } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import { roleIn } from "#app/domain/actor.ts";
import { findContactDetails } from "#app/domain/moderation/contact-details.ts";
import type { ReviewPart } from "#app/domain/reviews/review.ts";

/** What the list of reviews is looked at by. */
export const reviewGroups = ["waiting", "decided"] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

const AT_MOST = 50;

const order = {
  select: {
    number: true,
    buyerId: true,
    producerId: true,
    buyer: { select: { legalName: true } },
    producer: { select: { legalName: true } },
  },
} as const;

/** Reviews and answers to them: those that wait, the most urgent first; or those decided, the latest first. */
export async function deskReviewsPage({ db, actor }: Ask<Moderator | Director>, group: ReviewGroup) {
  const [reviews, answers] = await Promise.all([reviewsIn(db, group), answersIn(db, group)]);
  const row = (
    part: ReviewPart,
    review: (typeof reviews)[number],
    text: (typeof answers)[number] | (typeof reviews)[number],
  ) => ({
    id: review.id,
    part,
    state: text.state,
    version: text.version,
    ratings: { quality: review.quality, punctuality: review.punctuality, papers: review.papers },
    text: text.text,
    lang: text.lang,
    /** Of an answer: what it answers. */
    answers: part === "answer" ? { text: review.text, lang: review.lang } : null,
    writtenAt: text.writtenAt,
    dueAt: text.dueAt,
    decidedAt: text.decidedAt,
    reason: text.reason,
    contacts: findContactDetails(text.text).map(({ quote }) => quote),
    orderNumber: review.order.number,
    buyer: review.order.buyer.legalName,
    producer: review.order.producer.legalName,
    own: roleIn(actor, review.order.buyerId) !== null || roleIn(actor, review.order.producerId) !== null,
  });
  const rows = [
    ...reviews.map((review) => row("review", review, review)),
    ...answers.map((answer) => row("answer", answer.review, answer)),
  ];
  const at = (one: (typeof rows)[number]) =>
    group === "waiting" ? one.dueAt.getTime() : -(one.decidedAt?.getTime() ?? 0);
  return { group, rows: rows.toSorted((a, b) => at(a) - at(b)).slice(0, AT_MOST) };
}

export type DeskReviewsView = Awaited<ReturnType<typeof deskReviewsPage>>;

const inGroup = (group: ReviewGroup) =>
  group === "waiting" ? ({ state: "submitted" } as const) : ({ state: { not: "submitted" } } as const);

function reviewsIn(db: Db, group: ReviewGroup) {
  return db.review.findMany({
    where: inGroup(group),
    orderBy:
      group === "waiting" ? [{ dueAt: "asc" }, { id: "asc" }] : [{ decidedAt: "desc" }, { id: "desc" }],
    take: AT_MOST,
    include: { order },
  });
}

function answersIn(db: Db, group: ReviewGroup) {
  return db.reviewAnswer.findMany({
    where: inGroup(group),
    orderBy:
      group === "waiting"
        ? [{ dueAt: "asc" }, { reviewId: "asc" }]
        : [{ decidedAt: "desc" }, { reviewId: "desc" }],
    take: AT_MOST,
    include: { review: { include: { order } } },
  });
}

/** How many texts wait for a decision, and by when the next is due. */
export async function reviewsWaiting(db: Db) {
  const waiting = {
    where: { state: "submitted" },
    _count: { _all: true },
    _min: { dueAt: true },
  } as const;
  const reviews = await db.review.aggregate(waiting);
  const answers = await db.reviewAnswer.aggregate(waiting);
  const dues = [reviews._min.dueAt, answers._min.dueAt].filter((due) => due !== null);
  return {
    waiting: reviews._count._all + answers._count._all,
    nextDueAt: dues.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}
