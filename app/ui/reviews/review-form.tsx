import { ratedThings, ratings, reviewMaxLength } from "#app/domain/reviews/review.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { OrderReviewView } from "#app/queries/order-review.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { RadioGroup } from "#app/ui/kit/choice-fields.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";

type Props = { readonly action: string; readonly written: OrderReviewView["written"] };

/** The buyer rates an order, 1 to 5 for each thing, and says why. */
export function ReviewForm({ action, written }: Props) {
  const { t } = useWords();
  return (
    <DeedForm
      name="review"
      action={action}
      labels={{
        quality: t("reviews.thing_quality"),
        punctuality: t("reviews.thing_punctuality"),
        papers: t("reviews.thing_papers"),
        text: t("reviews.text"),
      }}
    >
      {(deed, idOf) => (
        <>
          <p className="text-muted">{t("reviews.writeLead")}</p>
          {ratedThings.map((thing) => (
            <RadioGroup
              key={thing}
              name={thing}
              id={idOf(thing)}
              label={t(`reviews.thing_${thing}`)}
              hint={t(`reviews.hint_${thing}`)}
              inline
              defaultValue={deed.value(thing, written === null ? "" : String(written[thing]))}
              error={deed.error(thing)}
              choices={ratings.map((rating) => ({
                value: String(rating),
                label: t(`reviews.rating_${rating}`),
              }))}
            />
          ))}
          <TextArea
            name="text"
            id={idOf("text")}
            label={t("reviews.text")}
            hint={t("reviews.textHint")}
            optional={t("common.optional")}
            defaultValue={deed.value("text", written?.text ?? "")}
            error={deed.error("text")}
            rows={4}
            maxLength={reviewMaxLength}
          />
          <div>
            <Button>{t(written === null ? "reviews.write" : "reviews.rewrite")}</Button>
          </div>
        </>
      )}
    </DeedForm>
  );
}
