import { useWords } from "#app/i18n/context.tsx";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ReviewRounds } from "../own-listings/review-rounds.tsx";
import { CompareChoice } from "./compare-choice.tsx";
import { FindingList } from "./finding-list.tsx";
import { PhotoComparison } from "./photo-comparison.tsx";
import { PriceComparison } from "./price-comparison.tsx";
import { RevisionDiff } from "./revision-diff.tsx";

/** What a moderator reads before deciding: the price or the revision, what was noticed, and every decision before. */
export function CaseReading({ review }: { readonly review: DeskCase }) {
  const { t } = useWords();
  const { revision, base, price } = review;
  if (price !== null) {
    return (
      <>
        <PriceComparison price={price} />
        <Section id="diff" title={t("review.goodsOnSale")}>
          <Disclosure summary={t("review.readGoods")}>
            <RevisionDiff base={null} revision={revision} />
            <PhotoComparison base={null} revision={revision} />
          </Disclosure>
        </Section>
        <Rounds review={review} />
      </>
    );
  }
  return (
    <>
      <Section id="findings" title={t("moderation.findings")} lead={t("moderation.findingsLead")}>
        <FindingList findings={review.findings} mayMark={review.mayDecide} />
        {review.advice.length === 0 ? null : (
          <p className="text-muted">
            {t("moderation.thin")} {review.advice.map((field) => t(`moderation.thin_${field}`)).join(", ")}
          </p>
        )}
      </Section>
      <Section id="diff" title={t("moderation.diff")}>
        <div className="stack">
          <CompareChoice review={review} />
          <RevisionDiff base={base?.shown ?? null} revision={revision} />
        </div>
      </Section>
      <Section id="photo-comparison" title={t("listings.photosTitle")}>
        <PhotoComparison base={base?.shown ?? null} revision={revision} />
      </Section>
      <Rounds review={review} />
    </>
  );
}

function Rounds({ review: { rounds } }: { readonly review: DeskCase }) {
  const { t } = useWords();
  if (rounds.length === 0) return null;
  return (
    <Section id="rounds" title={t("listings.rounds")}>
      <ReviewRounds rounds={rounds.map((round) => ({ ...round, revision: round.number }))} />
    </Section>
  );
}
