import type { Db } from "#app/db/client.server.ts";
import type { Lang } from "#app/domain/language.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate, monthOf } from "#app/domain/plain-date.ts";
import { scoresOf } from "#app/domain/reviews/scores.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

/** Reviews shown in words; all of them count in the averages. */
const SHOWN = 20;

/** What buyers say of a producer, in public: averages over all published reviews, and the latest in words. */
export async function producerReviews(db: Db, producerId: string, vocabulary: Vocabulary, lang: Lang) {
  const published = { producerId, state: "published" } as const;
  const [{ _sum, _count }, reviews] = await Promise.all([
    db.review.aggregate({
      where: published,
      _sum: { quality: true, punctuality: true, papers: true },
      _count: { _all: true },
    }),
    db.review.findMany({
      where: published,
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      include: {
        answer: true,
        order: {
          select: {
            deliveredAt: true,
            lines: { orderBy: { position: "asc" }, select: { commoditySlug: true } },
          },
        },
      },
    }),
  ]);
  const sums = {
    quality: _sum.quality ?? 0,
    punctuality: _sum.punctuality ?? 0,
    papers: _sum.papers ?? 0,
  };
  return {
    scores: scoresOf(sums, _count._all),
    shown: reviews.map(({ order, answer, ...review }) => ({
      id: review.id,
      quality: review.quality,
      punctuality: review.punctuality,
      papers: review.papers,
      text: review.text,
      lang: review.lang,
      delivered: monthIn(minskDate(order.deliveredAt ?? review.writtenAt)),
      goods: [...new Set(order.lines.map((line) => line.commoditySlug))].map(
        (slug) => vocabulary.commodities.get(slug)?.names[lang] ?? slug,
      ),
      answer: answer?.state === "published" ? { text: answer.text, lang: answer.lang } : null,
    })),
  };
}

const monthIn = (date: PlainDate) => ({ month: monthOf(date), year: date.slice(0, 4) });

export type ProducerReviews = Awaited<ReturnType<typeof producerReviews>>;
