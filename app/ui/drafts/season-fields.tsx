import { useWords } from "#app/i18n/context.tsx";
import type { CommodityFacts, ListingChoices } from "#app/queries/listing-choices.server.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { DateField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";

type Props = {
  readonly fields: DraftFields;
  readonly choices: ListingChoices;
  readonly commodity: CommodityFacts | null;
  readonly stored: ShownRevision | null;
};

/** Where the goods come from and when they are harvested; regions usual for them come first. */
export function SeasonFields({ fields, choices, commodity, stored }: Props) {
  const { t, f } = useWords();
  const optional = t("common.optional");
  const usual = commodity?.usualRegions ?? [];
  const option = ({ slug, name }: { readonly slug: string; readonly name: string }) => ({
    value: slug,
    label: name,
  });
  const first = choices.regions.filter(({ slug }) => usual.includes(slug));
  const others = choices.regions.filter(({ slug }) => !usual.includes(slug));
  const months = commodity?.harvestMonths ?? [];
  return (
    <>
      <SelectField
        {...fields.text("region", stored?.region ?? "")}
        label={t("listings.region")}
        optional={optional}
        placeholder={t("listings.choose")}
        width="medium"
        options={
          first.length === 0
            ? others.map(option)
            : [
                { label: t("drafts.regionsUsual"), options: first.map(option) },
                { label: t("drafts.regionsOther"), options: others.map(option) },
              ]
        }
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
        {months.length === 0 ? null : (
          <p className="field-hint">
            {t("listings.harvestHint", { months: months.map((month) => f.shortMonth(month)).join(", ") })}
          </p>
        )}
      </div>
    </>
  );
}

/** From when to when the goods can be loaded. */
export function WindowFields({
  fields,
  stored,
  commodity = null,
}: Pick<Props, "fields" | "stored"> & { readonly commodity?: CommodityFacts | null }) {
  const { t } = useWords();
  const days = commodity?.shelfLifeDays ?? null;
  return (
    <div className="stack">
      <div className="form-grid">
        <DateField
          {...fields.text("availableFrom", stored?.offer.availableFrom ?? "")}
          label={t("listings.availableFrom")}
          required
        />
        <DateField
          {...fields.text("availableTo", stored?.offer.availableTo ?? "")}
          label={t("listings.availableTo")}
          required
        />
      </div>
      {days === null ? null : <p className="field-hint">{t("drafts.keepsDays", { days })}</p>}
    </div>
  );
}
