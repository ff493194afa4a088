import { ratedThings } from "#app/domain/reviews/review.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ProducerReviews } from "#app/queries/producer-reviews.server.ts";
import { Section } from "#app/ui/kit/section.tsx";
import { Stats } from "#app/ui/kit/stats.tsx";
import { RatingLine } from "./rating.tsx";

/** What buyers say of a producer: averages over all, the latest in words with the producer's answers. */
export function PublicReviews({ scores, shown }: ProducerReviews) {
  const { t, f } = useWords();
  if (scores === null) return null;
  const figure = (value: number, of: string) => (
    <data value={value} data-score={of}>
      {t("reviews.ofFive", { rating: f.number(value) })}
    </data>
  );
  return (
    <Section id="reviews" title={t("reviews.publicTitle")} lead={t("reviews.publicLead")}>
      <Stats
        items={[
          {
            label: t("reviews.overall"),
            value: figure(scores.overall, "overall"),
            note: t("reviews.count", { count: scores.count }),
          },
          ...ratedThings.map((thing) => ({
            label: t(`reviews.thing_${thing}`),
            value: figure(scores[thing], thing),
          })),
        ]}
      />
      <ul className="reviews">
        {shown.map((review) => (
          <li key={review.id}>
            <p className="row-note">
              {t("reviews.by", {
                goods: review.goods.join(", "),
                when: `${f.month(review.delivered.month)} ${review.delivered.year}`,
              })}
            </p>
            <RatingLine ratings={review} />
            {review.text === "" ? null : (
              <p className="whitespace-pre-line" lang={review.lang}>
                {review.text}
              </p>
            )}
            {review.answer === null ? null : (
              <div className="review-answer">
                <p className="row-note">{t("reviews.answerTitle")}</p>
                <p className="whitespace-pre-line" lang={review.answer.lang}>
                  {review.answer.text}
                </p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
