import { useWords } from "#app/i18n/context.tsx";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { ClaimPhotoFields } from "./claim-photo-fields.tsx";

type Props = {
  readonly name: "answer-claim" | "reply-claim";
  readonly action: string;
  readonly claimId: string;
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly button: string;
};

/** The producer's answer to a claim, or either side's reply to a question about it: words, and photos with theirs. */
export function SayClaimForm({ name, action, claimId, title, lead, label, button }: Props) {
  const { t } = useWords();
  return (
    <div>
      <h4 className="mb-2">{title}</h4>
      <DeedForm
        name={name}
        action={action}
        scope={claimId}
        files
        labels={{ comment: label, photos: t("orders.claimPhotos") }}
      >
        {(deed, idOf) => (
          <>
            <p className="text-muted">{lead}</p>
            <HiddenField name="claim" value={claimId} />
            <TextArea
              name="comment"
              id={idOf("comment")}
              label={label}
              defaultValue={deed.value("comment")}
              error={deed.error("comment")}
              rows={4}
              maxLength={2000}
            />
            <ClaimPhotoFields deed={deed} idOf={idOf} />
            <div>
              <Button tone="primary">{button}</Button>
            </div>
          </>
        )}
      </DeedForm>
    </div>
  );
}
