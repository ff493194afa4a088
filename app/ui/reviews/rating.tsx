import type { RatedThing } from "#app/domain/reviews/review.ts";
import { ratedThings } from "#app/domain/reviews/review.ts";
import { useWords } from "#app/i18n/context.tsx";

type Props = { readonly ratings: Readonly<Record<RatedThing, number>> };

/** What was rated, with its figure out of five; one line. */
export function RatingLine({ ratings }: Props) {
  const { t, f } = useWords();
  return (
    <ul className="rating-line">
      {ratedThings.map((thing) => (
        <li key={thing}>
          {t(`reviews.thing_${thing}`)}{" "}
          <data value={ratings[thing]} data-rating={thing}>
            {t("reviews.ofFive", { rating: f.number(ratings[thing]) })}
          </data>
        </li>
      ))}
    </ul>
  );
}
