import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { CommodityFacts, ListingChoices } from "#app/queries/listing-choices.server.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { DateField, TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "./draft-fields.ts";

type Props = {
  readonly fields: DraftFields;
  readonly choices: ListingChoices;
  readonly commodity: CommodityFacts | null;
  /** The goods cannot be changed any more. */
  readonly pinned: boolean;
  readonly stored: ShownRevision | null;
};

/** What the goods are: commodity first, then what names and describes them. */
export function GoodsFields({ fields, choices, commodity, pinned, stored }: Props) {
  const { lang, t, f } = useWords();
  const optional = t("common.optional");
  const original = stored?.originalLang ?? lang;
  const seasonHint =
    commodity && commodity.harvestMonths.length > 0
      ? t("listings.harvestHint", {
          months: commodity.harvestMonths.map((month) => f.shortMonth(month)).join(", "),
        })
      : undefined;
  return (
    <Section id="goods" title={t("listings.goodsTitle")}>
      <div className="form">
        {pinned && commodity ? (
          <>
            <HiddenField name="commodity" value={commodity.slug} />
            <p>
              <strong>{commodity.name}</strong>{" "}
              <span className="text-muted">{t("listings.commodityPinned")}</span>
            </p>
          </>
        ) : (
          <SelectField
            {...fields.text("commodity", commodity?.slug ?? "")}
            label={t("listings.commodity")}
            hint={t("listings.commodityHint")}
            placeholder={t("listings.choose")}
            required
            options={choices.categories.map((category) => ({
              label: category.name,
              options: category.commodities.map(({ slug, name }) => ({ value: slug, label: name })),
            }))}
          />
        )}
        <TextField
          {...fields.text("title", stored?.titles[original] ?? "")}
          label={t("listings.titleField")}
          hint={t("listings.titleHint")}
          optional={optional}
          maxLength={120}
        />
        <TextArea
          {...fields.text("description", stored?.descriptions[original] ?? "")}
          label={t("listings.description")}
          hint={t("listings.descriptionHint")}
          optional={optional}
          rows={5}
          maxLength={4000}
        />
        <SelectField
          {...fields.text("language", original)}
          label={t("listings.language")}
          width="medium"
          options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
        <div className="form-grid">
          <TextField
            {...fields.text("variety", stored?.variety ?? "")}
            label={t("listings.variety")}
            optional={optional}
            maxLength={120}
          />
          <TextField
            {...fields.text("grade", stored?.grade ?? "")}
            label={t("listings.grade")}
            optional={optional}
            maxLength={120}
          />
        </div>
        <SelectField
          {...fields.text("region", stored?.region ?? "")}
          label={t("listings.region")}
          optional={optional}
          placeholder={t("listings.choose")}
          width="medium"
          options={choices.regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <div className="stack">
          <div className="form-grid">
            <DateField
              {...fields.text("harvestFrom", stored?.harvestFrom ?? "")}
              label={t("listings.harvestFrom")}
              optional={optional}
            />
            <DateField
              {...fields.text("harvestTo", stored?.harvestTo ?? "")}
              label={t("listings.harvestTo")}
              optional={optional}
            />
          </div>
          {seasonHint === undefined ? null : <p className="field-hint">{seasonHint}</p>}
        </div>
        <TextField
          {...fields.text("packaging", stored?.packaging || (commodity?.packaging ?? ""))}
          label={t("listings.packaging")}
          optional={optional}
          maxLength={120}
        />
        <TextField
          {...fields.text("storage", stored?.storage || (commodity?.storage ?? ""))}
          label={t("listings.storage")}
          optional={optional}
          maxLength={120}
        />
        {commodity?.veterinary ? (
          <TextField
            {...fields.text("establishmentNumber", stored?.establishmentNumber ?? "")}
            label={t("listings.establishmentNumber")}
            hint={t("listings.establishmentHint")}
            width="medium"
            maxLength={120}
          />
        ) : null}
      </div>
    </Section>
  );
}
