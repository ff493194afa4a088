import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { PhotoList } from "./photo-list.tsx";
import { PhotosOnTheirWay } from "./photos-on-their-way.tsx";
import type { SendPhoto } from "./use-photo-sending.ts";
import { usePhotoSending } from "./use-photo-sending.ts";
import { useWaitForPhotos } from "./use-wait-for-photos.ts";

type Props = {
  readonly fields: DraftFields;
  readonly stored: ShownRevision;
  /** Sends a form of the step by itself; absent before JavaScript has come. */
  readonly send: SendPhoto;
};

const PICTURES = "image/jpeg,image/png,image/webp,image/avif";

/** Photos from the camera or the phone, several at once; with JavaScript made small and sent one by one. */
export function PhotoStep({ fields, stored, send }: Props) {
  const { t } = useWords();
  const here = useRef<HTMLDivElement>(null);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const { photos, under, take, again, drop } = usePhotoSending(send);
  const lost = photos.filter(({ state }) => state === "lost" || state === "wrong").length;
  const { going, leaving } = useWaitForPhotos(here, under, lost);

  function onChosen(event: FormEvent) {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const files = [...(input.files ?? [])];
    // They go out by themselves; the form would send them a second time.
    input.value = "";
    if (files.length > 0) take(files);
  }

  return (
    <div className="form" ref={here}>
      <PhotoList photos={stored.photos} lang={stored.originalLang} fields={fields} />
      <div onChange={onChosen}>
        <FileField name="photos" id="photos-camera" label={t("drafts.photoCamera")} accept="image/*" camera />
      </div>
      <div onChange={onChosen}>
        <FileField
          name="photos"
          label={t("drafts.photoFiles")}
          hint={t("listings.photosHint")}
          error={fields.error("photos")}
          accept={PICTURES}
          multiple
        />
      </div>
      <PhotosOnTheirWay photos={photos} onAgain={again} onDrop={drop} />
      <div role="status">
        {going ? (
          <Notice kind="info" title={t("photos.goingTitle")}>
            <p>{t("photos.goingText", { count: under })}</p>
          </Notice>
        ) : null}
      </div>
      {leaving === null ? null : (
        <div role="alert">
          <Notice kind="warning" title={t("photos.leavingTitle")}>
            <p>{t("photos.leavingText", { count: under })}</p>
            <div className="form-actions">
              <Button type="button" onClick={leaving.stay}>
                {t("photos.stay")}
              </Button>
              <Button type="button" tone="quiet" onClick={leaving.leave}>
                {t("photos.leave")}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {scripted ? null : (
        <div>
          <Button name="go" value="stay" icon="upload">
            {t("drafts.photoSend")}
          </Button>
        </div>
      )}
    </div>
  );
}
