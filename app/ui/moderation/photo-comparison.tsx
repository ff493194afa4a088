import { diffWords } from "#app/domain/moderation/diff.ts";
import type { PhotoChange } from "#app/domain/moderation/diff-parts.ts";
import { diffPhotos } from "#app/domain/moderation/diff-parts.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { Diff } from "#app/ui/kit/diff.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Photo } from "../own-listings/photo.tsx";

type Props = { readonly base: ShownRevision | null; readonly revision: ShownRevision };

/** Photos before and now, pair by pair: what came, went, moved, was turned or described anew; the rest is folded. */
export function PhotoComparison({ base, revision }: Props) {
  const { t } = useWords();
  const changes = diffPhotos(base?.photos ?? [], revision.photos);
  if (changes.length === 0) return <p>{t("moderation.noPhotos")}</p>;
  if (base === null) {
    return (
      <div className="card-grid">
        {revision.photos.map(({ id, picture, caption }, index) => (
          <Photo
            key={id}
            picture={picture}
            alt={caption || t("listings.photoAlt", { number: index + 1 })}
            sizes="(min-width: 64rem) 20rem, 100vw"
            caption={caption || undefined}
            whole
          />
        ))}
      </div>
    );
  }
  const changed = changes.filter(({ marks }) => marks.length > 0);
  const same = changes.filter(({ marks }) => marks.length === 0);
  const pair = (change: PhotoChange) => (
    <PhotoPair key={change.after ?? change.before} change={change} base={base} revision={revision} />
  );
  return (
    <div className="stack">
      {changed.length === 0 ? <p>{t("review.photosSame")}</p> : changed.map(pair)}
      {same.length === 0 ? null : (
        <Disclosure summary={t("review.photosUnchanged", { count: same.length })}>
          <div className="stack">{same.map(pair)}</div>
        </Disclosure>
      )}
    </div>
  );
}

type PairProps = {
  readonly change: PhotoChange;
  readonly base: ShownRevision;
  readonly revision: ShownRevision;
};

function PhotoPair({ change, base, revision }: PairProps) {
  const { t } = useWords();
  const old = base.photos.find(({ id }) => id === change.before);
  const fresh = revision.photos.find(({ id }) => id === change.after);
  const picture = (photo: typeof old, place: number | null, heading: string) => (
    <div>
      <p className="text-sm text-muted">{heading}</p>
      {photo === undefined ? (
        <p className="photo-none">—</p>
      ) : (
        <Photo
          picture={photo.picture}
          alt={photo.caption || t("listings.photoAlt", { number: place ?? 1 })}
          sizes="(min-width: 64rem) 16rem, 50vw"
          whole
        />
      )}
    </div>
  );
  const { captions, marks } = change;
  return (
    <div className="photo-pair" data-photo-change={marks.join(" ") || "same"}>
      {marks.length === 0 ? null : (
        <p className="photo-marks">
          {marks.map((mark) => (
            <StatusWord
              key={mark}
              tone={mark === "added" ? "good" : mark === "removed" ? "bad" : "waiting"}
              icon={mark === "added" ? "plus" : mark === "removed" ? "minus" : "pencil"}
            >
              {mark === "moved"
                ? t("review.photo_moved", { from: change.was ?? 0, to: change.is ?? 0 })
                : t(`review.photo_${mark}`)}
            </StatusWord>
          ))}
        </p>
      )}
      <div className="photo-sides">
        {picture(old, change.was, t("moderation.before"))}
        {picture(fresh, change.is, t("moderation.now"))}
      </div>
      {captions.before === captions.after ? (
        captions.after === "" ? null : (
          <p className="text-sm">{captions.after}</p>
        )
      ) : (
        <p className="text-sm">
          <Diff
            parts={diffWords(captions.before, captions.after)}
            addedLabel={t("moderation.added")}
            removedLabel={t("moderation.removed")}
          />
        </p>
      )}
    </div>
  );
}
