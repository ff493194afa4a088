import { useEffect, useState } from "react";
import { useWords } from "#app/i18n/context.tsx";
import { refusalMessage } from "#app/ui/forms/say.ts";
import { Button } from "#app/ui/kit/button.tsx";
import type { PhotoOnItsWay } from "./use-photo-sending.ts";

type Props = {
  readonly photos: readonly PhotoOnItsWay[];
  readonly onAgain: (key: number) => void;
  readonly onDrop: (key: number) => void;
};

const QUARTER = 25;

/** Each photo with how much of it has gone out; aloud only by quarters, or a reader would hear of nothing else. */
export function PhotosOnTheirWay({ photos, onAgain, onDrop }: Props) {
  const { t, f } = useWords();
  const megabytes = (bytes: number) => f.number(bytes / 1_000_000, { min: 1, max: 1 });
  return (
    <div className="stack">
      <p className="sr-only" role="status">
        <Aloud photos={photos} />
      </p>
      {photos.length === 0 ? null : (
        <ul className="photos-under-way" aria-label={t("photos.underWay")}>
          {photos.map(({ key, name, state, sent, total, refusal }) => (
            <li key={key} className="photo-under-way" data-photo-state={state}>
              <span className="photo-file">{name}</span>
              <span className={state === "wrong" || state === "lost" ? "field-error" : "field-hint"}>
                {state === "waiting" ? t("photos.waiting") : null}
                {state === "sending"
                  ? t("photos.sent", { sent: megabytes(sent), total: megabytes(total) })
                  : null}
                {state === "again" ? t("photos.again") : null}
                {state === "lost" ? t("photos.lost") : null}
                {state === "wrong" ? refusalMessage(refusal ?? { code: "" }, t, f) : null}
              </span>
              {state === "sending" || state === "again" ? (
                <progress value={sent} max={Math.max(total, 1)} aria-label={name} />
              ) : null}
              {state === "lost" ? (
                <span className="photo-file-deeds">
                  <Button type="button" small icon="upload" onClick={() => onAgain(key)}>
                    {t("photos.sendAgain")}
                  </Button>
                  <Button type="button" small tone="quiet" onClick={() => onDrop(key)}>
                    {t("photos.leaveOut")}
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One sentence at a time: which photo is going out, and that all have arrived. */
function Aloud({ photos }: Pick<Props, "photos">) {
  const { t } = useWords();
  const [began, setBegan] = useState(false);
  const current = photos.find(({ state }) => state === "sending" || state === "again");
  const left = photos.filter(({ state }) => state !== "wrong" && state !== "lost").length;
  useEffect(() => {
    if (left > 0) setBegan(true);
  }, [left]);
  if (current !== undefined) {
    const percent = Math.floor(((current.sent / Math.max(current.total, 1)) * 100) / QUARTER) * QUARTER;
    return t("photos.aloud", { name: current.name, percent, left });
  }
  if (photos.some(({ state }) => state === "wrong" || state === "lost")) return t("photos.someNot");
  return began && left === 0 ? t("photos.allThere") : null;
}
