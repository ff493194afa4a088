import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { isListingReason, listingReasons } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { FieldGroup } from "#app/ui/kit/field.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";

const codes = Object.keys(listingReasons).filter(isListingReason);

/** Reasons under the fields they are about, in the order of the form; those about the whole listing come last. */
const groups = [...new Set(codes.map((code) => listingReasons[code]))].map((field) => ({
  field,
  codes: codes.filter((code) => listingReasons[code] === field),
}));

/**
 * Why a revision goes back: each reason with the sentence that the producer will read in their own language, and a
 * line to add to it. The line shows once its reason is ticked.
 */
export function ReasonFields({ form, deed }: { readonly form: string; readonly deed: Deed }) {
  const { t } = useWords();
  return (
    <FieldGroup
      name="reasons[]"
      id={`${form}-reasons`}
      label={t("moderation.reasons")}
      hint={t("review.reasonsHint")}
      error={deed.error("reasons[]")}
    >
      <div className="reasons">
        {groups.map(({ field, codes: about }) => (
          <div key={field ?? ""} className="reason-group">
            <p className="reason-field">{field === null ? t("review.wholeListing") : t(fieldLabel(field))}</p>
            {about.map((code) => (
              <Reason key={code} form={form} deed={deed} code={code} />
            ))}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

type ReasonProps = { readonly form: string; readonly deed: Deed; readonly code: ListingReason };

function Reason({ form, deed, code }: ReasonProps) {
  const { t } = useWords();
  const id = `${form}-reasons-${code}`;
  const note = `notes.${code}`;
  return (
    <div className="reason">
      <label className="choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name="reasons[]"
          value={code}
          defaultChecked={deed.values("reasons[]").includes(code)}
          aria-describedby={`${id}-hint`}
        />
        <span>{t(`moderation.reason_${code}`)}</span>
        <span className="choice-hint" id={`${id}-hint`}>
          {t(`remarks.say_${code}`)}
        </span>
      </label>
      <div className="reason-note">
        <label htmlFor={`${id}-note`} className="text-sm">
          {t("review.addNote")}
        </label>
        <input
          type="text"
          id={`${id}-note`}
          name={note}
          className="control"
          maxLength={500}
          defaultValue={deed.value(note)}
        />
      </div>
    </div>
  );
}
