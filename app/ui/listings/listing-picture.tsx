import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { ShownPicture } from "#app/queries/pictures.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { Picture } from "#app/ui/kit/picture.tsx";

type ListingPictureProps = {
  readonly picture: ShownPicture | null;
  readonly alt: string;
  /** How wide it stands, for the browser's choice among the sizes. */
  readonly sizes: string;
  readonly eager?: boolean | undefined;
  readonly caption?: string | undefined;
  /** Small, beside a large one that says already that it is a demo picture. */
  readonly unmarked?: boolean | undefined;
};

/** A photo of goods, cut to 4:3; a plain field where there is none yet. */
export function ListingPicture({ picture, alt, sizes, eager, caption, unmarked }: ListingPictureProps) {
  const { t } = useWords();
  if (picture === null) {
    return (
      <div className="picture-none">
        <Icon name="picture" size={28} />
        <span>{t("catalogue.noPicture")}</span>
      </div>
    );
  }
  return (
    <Picture
      alt={alt}
      width={picture.width}
      height={picture.height}
      src={filePath(picture.fallback)}
      sources={picture.kinds.map(({ type, files }) => ({
        type,
        srcSet: files.map(({ id, width }) => `${filePath(id)} ${width}w`).join(", "),
      }))}
      sizes={sizes}
      eager={eager}
      mark={picture.demo && unmarked !== true ? t("catalogue.demoPicture") : undefined}
      caption={caption}
    />
  );
}
