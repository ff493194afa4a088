import { languages } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { CommodityFacts, ListingChoices } from "#app/queries/listing-choices.server.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { NatureFields } from "../drafts/nature-fields.tsx";
import { SeasonFields } from "../drafts/season-fields.tsx";
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
  const { lang, t } = useWords();
  const optional = t("common.optional");
  const original = stored?.originalLang ?? lang;
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
        <NatureFields fields={fields} commodity={commodity} stored={stored} />
        <SeasonFields fields={fields} choices={choices} commodity={commodity} stored={stored} />
      </div>
    </Section>
  );
}
