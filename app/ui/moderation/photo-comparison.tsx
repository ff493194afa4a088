import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Photo } from "../own-listings/photo.tsx";

type Props = { readonly base: ShownRevision | null; readonly revision: ShownRevision };

/** Photos before and now, side by side, each marked as kept, new or gone. */
export function PhotoComparison({ base, revision }: Props) {
  const { t } = useWords();
  const before = new Set(base?.photos.map(({ id }) => id));
  const now = new Set(revision.photos.map(({ id }) => id));
  if (before.size === 0 && now.size === 0) return <p>{t("moderation.noPhotos")}</p>;
  const shelf = (photos: ShownRevision["photos"], captionOf: (id: string) => string | undefined) =>
    photos.length === 0 ? (
      <p className="text-muted">{t("moderation.noPhotos")}</p>
    ) : (
      <div className="card-grid">
        {photos.map(({ id, picture }, index) => (
          <Photo
            key={id}
            picture={picture}
            alt={t("listings.photoAlt", { number: index + 1 })}
            sizes="(min-width: 64rem) 20rem, 100vw"
            caption={captionOf(id)}
            whole
          />
        ))}
      </div>
    );
  if (base === null) return shelf(revision.photos, () => undefined);
  return (
    <Columns kind="equal">
      <div className="stack">
        <h3>{t("moderation.before")}</h3>
        {shelf(base.photos, (id) => (now.has(id) ? undefined : t("moderation.photoGone")))}
      </div>
      <div className="stack">
        <h3>{t("moderation.now")}</h3>
        {shelf(revision.photos, (id) => (before.has(id) ? undefined : t("moderation.photoNew")))}
      </div>
    </Columns>
  );
}
