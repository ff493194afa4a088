import { useState } from "react";
import { currencies } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { TierFields } from "../own-listings/tier-fields.tsx";

type Props = {
  readonly fields: DraftFields;
  readonly stored: ShownRevision | null;
  /** The listing is on sale: stock and prices have deeds of their own. */
  readonly onSale: boolean;
  /** On sale, and the draft asks for another currency than that of the prices in force. */
  readonly newCurrency: boolean;
};

const kg = (quantity: Grams | null | undefined) => (quantity ? toKgDecimal(quantity) : "");

/** How much there is; a deed of its own once the listing is on sale. */
export function QuantityField({ fields, stored }: Pick<Props, "fields" | "stored">) {
  const { t } = useWords();
  return (
    <NumberField
      {...fields.text("quantityKg", kg(stored?.offer.quantity))}
      label={t("listings.quantity")}
      hint={t("listings.quantityHint")}
      unit={t("common.kg")}
      required
    />
  );
}

/** From how much on and at what price. */
export function PriceFields({ fields, stored, onSale, newCurrency }: Props) {
  const { t } = useWords();
  const asked = fields.text("currency", stored?.currency ?? "USD");
  // The unit beside the prices follows the choice above them; without scripts, once it is saved.
  const [currency, setCurrency] = useState(asked.defaultValue);
  return (
    <>
      <NumberField
        {...fields.text("minimumOrderKg", kg(stored?.offer.minimumOrder))}
        label={t("listings.minimumOrder")}
        hint={t("listings.minimumOrderHint")}
        unit={t("common.kg")}
        required
      />
      <SelectField
        {...asked}
        onChange={(event) => setCurrency(event.currentTarget.value)}
        label={t("listings.currency")}
        hint={onSale ? t("listings.currencyHintOnSale") : undefined}
        width="short"
        options={currencies.map((currency) => ({ value: currency, label: currency }))}
      />
      {!onSale || newCurrency ? (
        <fieldset className="stack">
          <legend className="field-legend">{t("listings.tiers")}</legend>
          <p className="field-hint">{t("listings.tiersHint")}</p>
          <TierFields field={fields.text} tiers={stored?.tiers ?? []} currency={currency} />
        </fieldset>
      ) : null}
    </>
  );
}
