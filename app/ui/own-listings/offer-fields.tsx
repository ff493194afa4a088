import { incoterms } from "#app/domain/incoterms.ts";
import { currencies } from "#app/domain/money.ts";
import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField, NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "./draft-fields.ts";
import { TierFields } from "./tier-fields.tsx";

type Props = {
  readonly fields: DraftFields;
  readonly stored: ShownRevision | null;
  /** The listing is on sale: stock, window and prices have deeds of their own. */
  readonly onSale: boolean;
  /** On sale, and the draft asks for another currency than that of the prices in force. */
  readonly newCurrency: boolean;
};

/** How much there is, when, at what price and delivered where. */
export function OfferFields({ fields, stored, onSale, newCurrency }: Props) {
  const { t } = useWords();
  const optional = t("common.optional");
  const offer = stored?.offer;
  const kg = (quantity: Parameters<typeof toKgDecimal>[0] | null | undefined) =>
    quantity ? toKgDecimal(quantity) : "";
  return (
    <Section id="offer" title={t("listings.offerTitle")}>
      <div className="form">
        {onSale ? null : (
          <>
            <NumberField
              {...fields.text("quantityKg", kg(offer?.quantity))}
              label={t("listings.quantity")}
              hint={t("listings.quantityHint")}
              unit={t("common.kg")}
              required
            />
            <div className="form-grid">
              <DateField
                {...fields.text("availableFrom", offer?.availableFrom ?? "")}
                label={t("listings.availableFrom")}
                required
              />
              <DateField
                {...fields.text("availableTo", offer?.availableTo ?? "")}
                label={t("listings.availableTo")}
                required
              />
            </div>
          </>
        )}
        <NumberField
          {...fields.text("minimumOrderKg", kg(offer?.minimumOrder))}
          label={t("listings.minimumOrder")}
          hint={t("listings.minimumOrderHint")}
          unit={t("common.kg")}
          required
        />
        <SelectField
          {...fields.text("currency", stored?.currency ?? "USD")}
          label={t("listings.currency")}
          hint={onSale ? t("listings.currencyHintOnSale") : undefined}
          width="short"
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
        />
        {!onSale || newCurrency ? (
          <fieldset className="stack">
            <legend className="field-legend">{t("listings.tiers")}</legend>
            <p className="field-hint">{t("listings.tiersHint")}</p>
            <TierFields field={fields.text} tiers={stored?.tiers ?? []} />
          </fieldset>
        ) : null}
        <SelectField
          {...fields.text("incoterm", stored?.incoterm ?? "FCA")}
          label={t("listings.incoterm")}
          hint={t("listings.incotermHint")}
          options={incoterms.map((rule) => ({
            value: rule,
            label: `${rule} · ${t(`words.incoterm_${rule}`)}`,
          }))}
        />
        <TextField
          {...fields.text("incotermPlace", stored?.incotermPlace ?? "")}
          label={t("listings.incotermPlace")}
          hint={t("listings.incotermPlaceHint")}
          maxLength={120}
          required
        />
        <NumberField
          {...fields.text("leadTimeDays", stored ? String(stored.leadTimeDays) : "3")}
          label={t("listings.leadTime")}
          hint={t("listings.leadTimeHint")}
          unit={t("listings.days")}
          optional={optional}
          whole
        />
      </div>
    </Section>
  );
}
