import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { DeskPayment } from "./payments-table.tsx";

type Props = {
  readonly payments: readonly DeskPayment[];
  readonly here: { readonly filter: string; readonly q: string; readonly page: number };
};

/** Flags of the shown payments that finance can find in order. */
export function ClearReview({ payments, here }: Props) {
  const { lang, t } = useWords();
  const flags = payments.flatMap(({ id, number, own, reviews }) =>
    own ? [] : reviews.map((review) => ({ id, number, review })),
  );
  const sent = useDeed("clear-review");
  const { refused } = sent;
  if (flags.length === 0) return null;
  return (
    <Disclosure summary={t("bank.clearOpen")} open={here.filter === "review" || refused}>
      <p className="text-muted">{t("bank.clearHint")}</p>
      {flags.map(({ id, number, review }) => (
        <DeedForm
          key={`${id}-${review}`}
          name="clear-review"
          scope={`${id}-${review}`}
          mine={sent.value("payment") === id && sent.value("review") === review}
          action={pathsIn(lang).desk.paymentCommand("clear-review", here)}
        >
          {(deed, idOf) => (
            <>
              <HiddenField name="payment" value={id} />
              <HiddenField name="review" value={review} />
              <TextField
                name="reason"
                id={idOf("reason")}
                label={`${number} · ${t(`payments.review_${review}`)}: ${t("bank.clearReason")}`}
                error={deed.error("reason")}
                defaultValue={deed.value("reason")}
                autoComplete="off"
              />
              <FormActions>
                <Button small>{t("bank.clearButton")}</Button>
              </FormActions>
            </>
          )}
        </DeedForm>
      ))}
    </Disclosure>
  );
}
