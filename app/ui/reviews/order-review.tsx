import { useWords } from "#app/i18n/context.tsx";
import type { OrderReviewView } from "#app/queries/order-review.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ReasonForm } from "../orders/reason-form.tsx";
import { RatingLine } from "./rating.tsx";
import { ReviewForm } from "./review-form.tsx";
import { ReviewStateWord } from "./review-state-word.tsx";

type Props = { readonly view: OrderReviewView | null; readonly pathTo: (deed: string) => string };

/** The review of an order on its page, for the side that wrote it and the side it is about. */
export function OrderReview({ view, pathTo }: Props) {
  const { t } = useWords();
  const { refused } = useDeed("review");
  if (view === null) return null;
  const { written, answer } = view;
  return (
    <Section id="review" title={t(written === null ? "reviews.writeTitle" : "reviews.title")}>
      <div className="stack" data-review={written?.state ?? "none"}>
        {written === null ? null : (
          <div>
            <ReviewStateWord state={written.state} />
            <RatingLine ratings={written} />
            <p className="whitespace-pre-line" lang={written.lang}>
              {written.text}
            </p>
            {written.reason === "" ? null : <p>{t("reviews.rejectedBecause", { reason: written.reason })}</p>}
          </div>
        )}
        {answer === null ? null : (
          <div>
            <h3>{t("reviews.answerTitle")}</h3>
            {answer.state === "published" ? null : <ReviewStateWord state={answer.state} />}
            <p className="whitespace-pre-line" lang={answer.lang}>
              {answer.text}
            </p>
            {answer.reason === "" ? null : <p>{t("reviews.rejectedBecause", { reason: answer.reason })}</p>}
          </div>
        )}
        {!view.mayWrite ? null : written === null ? (
          <ReviewForm action={pathTo("review")} written={null} />
        ) : (
          <Disclosure summary={t("reviews.rewrite")} open={refused || written.state === "rejected"}>
            <ReviewForm action={pathTo("review")} written={written} />
          </Disclosure>
        )}
        {view.mayAnswer ? (
          <ReasonForm
            name="answer-review"
            action={pathTo("answer-review")}
            title={t("reviews.answer")}
            lead={t("reviews.answerLead")}
            label={t("reviews.answerText")}
            button={t("reviews.answerSend")}
            field="text"
            open={answer?.state === "rejected"}
          />
        ) : null}
      </div>
    </Section>
  );
}
