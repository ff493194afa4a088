import type { ReactNode } from "react";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import { DeliveryTerms } from "./delivery-terms.tsx";

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
      <DeliveryTerms {...known} field={field} incoterm={known.incoterm ?? "FCA"} />
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
