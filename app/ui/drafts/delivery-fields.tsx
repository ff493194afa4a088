import { incoterms } from "#app/domain/incoterms.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { SelectField } from "#app/ui/kit/select-field.tsx";
import { NumberField, TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";

type Props = { readonly fields: DraftFields; readonly stored: ShownRevision | null };

/** Delivered how, where and how soon. */
export function DeliveryFields({ fields, stored }: Props) {
  const { t } = useWords();
  return (
    <>
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
        optional={t("common.optional")}
        whole
      />
    </>
  );
}
