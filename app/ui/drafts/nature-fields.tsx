import { useWords } from "#app/i18n/context.tsx";
import type { CommodityFacts } from "#app/queries/listing-choices.server.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";

type Props = {
  readonly fields: DraftFields;
  readonly commodity: CommodityFacts | null;
  readonly stored: ShownRevision | null;
};

/** What the goods are beyond their name; packaging and storage begin with what is usual for them. */
export function NatureFields({ fields, commodity, stored }: Props) {
  const { t } = useWords();
  const optional = t("common.optional");
  return (
    <>
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
    </>
  );
}
