import type { ComponentPropsWithoutRef, MouseEvent } from "react";
import type { Lang } from "#app/domain/language.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { Photo } from "../own-listings/photo.tsx";

type Props = {
  readonly photo: ShownRevision["photos"][number];
  /** Its place, from 1. */
  readonly number: number;
  readonly last: boolean;
  /** The row of its fields in the form, which stays when the order changes. */
  readonly row: number;
  readonly lang: Lang;
  readonly fields: DraftFields;
  readonly onPress: (what: "up" | "down" | "first") => (event: MouseEvent) => void;
  readonly handle: Pick<ComponentPropsWithoutRef<"button">, "onKeyDown" | "onPointerDown">;
};

/** One photo with its place, its description and what can be done with it. */
export function PhotoRow({ photo, number, last, row, lang, fields, onPress, handle }: Props) {
  const { t } = useWords();
  const { id, picture, caption } = photo;
  const name = (part: string) => `pictures[${row}].${part}`;
  const move = (what: "up" | "down" | "first" | "turn") => ({ name: "photoMove", value: `${what} ${id}` });
  return (
    <div className="photo-row">
      <div className="photo-row-picture">
        <Photo picture={picture} alt={caption || t("listings.photoAlt", { number })} sizes="10rem" />
        {number === 1 ? <p className="photo-main">{t("drafts.photoMain")}</p> : null}
      </div>
      <div className="photo-row-deeds">
        <button
          type="button"
          className="icon-button photo-handle"
          aria-label={t("drafts.photoDrag", { number })}
          {...handle}
        >
          <Icon name="menu" />
        </button>
        {number === 1 ? null : (
          <>
            <IconButton
              {...move("up")}
              icon="arrow-up"
              label={t("drafts.photoUp", { number })}
              onClick={onPress("up")}
            />
            <IconButton
              {...move("first")}
              icon="star"
              label={t("drafts.photoFirst", { number })}
              onClick={onPress("first")}
            />
          </>
        )}
        {last ? null : (
          <IconButton
            {...move("down")}
            icon="arrow-down"
            label={t("drafts.photoDown", { number })}
            onClick={onPress("down")}
          />
        )}
        <IconButton {...move("turn")} icon="turn" label={t("drafts.photoTurn", { number })} />
        <IconButton
          name="removePhotos[]"
          value={id}
          icon="trash"
          label={t("drafts.photoRemove", { number })}
        />
      </div>
      <div className="photo-row-text">
        <HiddenField name={name("id")} value={id} />
        <TextField
          {...fields.text(name("caption"), caption)}
          label={t("drafts.photoCaption", { number })}
          hint={number === 1 ? t("drafts.photoCaptionHint") : undefined}
          lang={lang}
          maxLength={120}
        />
      </div>
    </div>
  );
}

type IconButtonProps = Omit<ComponentPropsWithoutRef<"button">, "className" | "children"> & {
  readonly icon: IconName;
  readonly label: string;
};

function IconButton({ icon, label, ...button }: IconButtonProps) {
  return (
    <button type="submit" {...button} className="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
