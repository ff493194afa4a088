import { incoterms } from "#app/domain/incoterms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";

type Known = {
  readonly incoterm: string;
  readonly place?: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

type Props = Known & {
  /** What a field of the form shows; the stored value stands where nothing was typed. */
  readonly field: (
    name: string,
    stored?: string,
  ) => {
    readonly name: string;
    readonly id: string;
    readonly defaultValue: string;
    readonly error: string | undefined;
  };
  readonly today: PlainDate;
  /** What to think of at the rules of the list. */
  readonly hint?: string | undefined;
};

/** Where the goods change hands and between which days: asked alike of a request and of an offer. */
export function DeliveryTerms({ field, incoterm, place, from, to, today, hint }: Props) {
  const { t } = useWords();
  return (
    <>
      <SelectField
        {...field("incoterm", incoterm)}
        label={t("quotations.incoterm")}
        hint={hint}
        options={incoterms.map((value) => ({
          value,
          label: `${value} – ${t(`words.incoterm_${value}`)}`,
        }))}
      />
      <TextField
        {...field("incotermPlace", place)}
        label={t("quotations.incotermPlace")}
        hint={t("quotations.incotermPlaceHint")}
        maxLength={200}
        required
      />
      <div className="form-grid">
        <DateField {...field("deliverFrom", from)} label={t("quotations.deliverFrom")} min={today} required />
        <DateField {...field("deliverTo", to)} label={t("quotations.deliverTo")} min={today} required />
      </div>
    </>
  );
}
