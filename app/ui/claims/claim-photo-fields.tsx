import { useWords } from "#app/i18n/context.tsx";
import type { Deed } from "#app/ui/forms/use-deed.ts";
import { FieldGroup } from "#app/ui/kit/field.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";

const accept = "application/pdf,image/jpeg,image/png";
const rows = [0, 1, 2] as const;

type Props = { readonly deed: Deed; readonly idOf: (field: string) => string };

/** Photos or reports: a few with words beside each, and any number more at once; all of it works without a script. */
export function ClaimPhotoFields({ deed, idOf }: Props) {
  const { t } = useWords();
  return (
    <FieldGroup
      name="photos"
      id={idOf("photo-rows")}
      label={t("orders.claimPhotos")}
      hint={t("orders.claimPhotosHint")}
      optional={t("common.optional")}
    >
      <div className="stack">
        {rows.map((row) => (
          <div key={row} className="form-grid">
            <HiddenField name={`photos[${row}].row`} value={String(row)} />
            <FileField
              name={`photos[${row}].file`}
              id={idOf(`photos[${row}].file`)}
              label={t("claims.photo", { number: row + 1 })}
              accept={accept}
            />
            <TextField
              name={`photos[${row}].note`}
              id={idOf(`photos[${row}].note`)}
              label={t("claims.photoNote", { number: row + 1 })}
              maxLength={300}
              defaultValue={deed.value(`photos[${row}].note`)}
              error={deed.error(`photos[${row}].note`)}
            />
          </div>
        ))}
        <FileField
          name="photos"
          id={idOf("photos")}
          label={t("claims.photosMore")}
          accept={accept}
          error={deed.error("photos")}
          multiple
        />
      </div>
    </FieldGroup>
  );
}
