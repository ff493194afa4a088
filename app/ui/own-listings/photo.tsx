import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { ShownPicture } from "#app/queries/pictures.server.ts";
import { Picture } from "#app/ui/kit/picture.tsx";

type Props = {
  readonly picture: ShownPicture;
  readonly alt: string;
  /** How wide it stands on the page, as the `sizes` attribute says it. */
  readonly sizes: string;
  readonly caption?: string | undefined;
  readonly whole?: boolean | undefined;
};

/** A stored picture in the kinds and sizes there are. */
export function Photo({ picture, alt, sizes, caption, whole }: Props) {
  const { t } = useWords();
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
      cut={whole !== true}
      mark={picture.demo ? t("listings.demoPicture") : undefined}
      caption={caption}
    />
  );
}
