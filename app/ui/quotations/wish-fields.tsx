import type { ReactNode } from "react";
import { incoterms } from "#app/domain/incoterms.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly deed: Deed;
  readonly idOf: (field: string) => string;
  /** The currency of the target price, where it is settled. */
  readonly currency?: string;
  /** Where it is not: the field that settles it, beside the price. */
  readonly beside?: ReactNode;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly quantity?: string;
  readonly incoterm?: string;
  readonly place?: string;
};

/** What a request says, on the page of a listing and on the page for all producers. */
export function WishFields({ deed, idOf, currency, beside, ...known }: Props) {
  const { t } = useWords();
  const field = (name: string, stored = "") => ({
    name,
    id: idOf(name),
    defaultValue: deed.value(name, stored),
    error: deed.error(name),
  });
  return (
    <>
      <NumberField
        {...field("quantityKg", known.quantity)}
        label={t("quotations.quantity")}
        unit={t("common.kg")}
        width="full"
        required
      />
      <NumberField
        {...field("targetPricePerKg")}
        label={t("quotations.targetPrice")}
        hint={t("quotations.targetPriceHint")}
        unit={currency}
        width="full"
        optional={t("common.optional")}
      />
      {beside}
      <SelectField
        {...field("incoterm", known.incoterm ?? "FCA")}
        label={t("quotations.incoterm")}
        options={incoterms.map((value) => ({
          value,
          label: `${value} – ${t(`words.incoterm_${value}`)}`,
        }))}
      />
      <TextField
        {...field("incotermPlace", known.place)}
        label={t("quotations.incotermPlace")}
        hint={t("quotations.incotermPlaceHint")}
        maxLength={200}
        required
      />
      <div className="form-grid">
        <DateField
          {...field("deliverFrom", known.from)}
          label={t("quotations.deliverFrom")}
          min={known.today}
          required
        />
        <DateField
          {...field("deliverTo", known.to)}
          label={t("quotations.deliverTo")}
          min={known.today}
          required
        />
      </div>
      <TextArea
        {...field("message")}
        label={t("quotations.message")}
        hint={t("quotations.messageHint")}
        optional={t("common.optional")}
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

/** What the fields are called, for the summary of what is wrong. */
export function useWishLabels(): Readonly<Record<string, string>> {
  const { t } = useWords();
  return {
    quantityKg: t("quotations.quantity"),
    targetPricePerKg: t("quotations.targetPrice"),
    incoterm: t("quotations.incoterm"),
    incotermPlace: t("quotations.incotermPlace"),
    deliverFrom: t("quotations.deliverFrom"),
    deliverTo: t("quotations.deliverTo"),
    message: t("quotations.message"),
  };
}
