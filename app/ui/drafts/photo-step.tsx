import { useRevalidator } from "@remix-run/react";
import type { FormEvent } from "react";
import { useState } from "react";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { PhotoList } from "./photo-list.tsx";
import { shrinkPhoto } from "./shrink-photo.ts";

type Props = {
  readonly fields: DraftFields;
  readonly stored: ShownRevision;
  /** Sends a form of the step by itself; absent before JavaScript has come. */
  readonly send: (extra: (form: FormData) => void) => Promise<number>;
};

const PICTURES = "image/jpeg,image/png,image/webp,image/avif";

type Progress = { readonly done: number; readonly count: number } | "failed" | null;

/** Photos from the camera or the phone, several at once; with JavaScript made small and sent one by one. */
export function PhotoStep({ fields, stored, send }: Props) {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  const [progress, setProgress] = useState<Progress>(null);

  async function take(event: FormEvent) {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !navigator.onLine) return;
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    let failed = false;
    for (const [done, file] of files.entries()) {
      setProgress({ done, count: files.length });
      const small = await shrinkPhoto(file);
      const status = await send((form) => form.append("photos", small, small.name));
      failed ||= status !== 200;
    }
    input.value = "";
    setProgress(failed ? "failed" : null);
    revalidate();
  }

  return (
    <div className="form">
      <PhotoList photos={stored.photos} lang={stored.originalLang} fields={fields} />
      <div onChange={take}>
        <FileField name="photos" id="photos-camera" label={t("drafts.photoCamera")} accept="image/*" camera />
      </div>
      <div onChange={take}>
        <FileField
          name="photos"
          label={t("drafts.photoFiles")}
          hint={t("listings.photosHint")}
          error={fields.error("photos")}
          accept={PICTURES}
          multiple
        />
      </div>
      <p className="field-hint" role="status">
        {progress === "failed" ? t("drafts.photoFailed") : null}
        {progress === null || progress === "failed" ? null : t("drafts.photoSending", progress)}
      </p>
      <div>
        <Button name="go" value="stay" icon="upload">
          {t("drafts.photoSend")}
        </Button>
      </div>
    </div>
  );
}
