import type { KeyboardEvent, MouseEvent, PointerEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { Lang } from "#app/domain/language.ts";
import { arrangePhotos } from "#app/domain/listings/photo-order.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import type { DraftFields } from "../own-listings/draft-fields.ts";
import { PhotoRow } from "./photo-row.tsx";

type Props = {
  readonly photos: ShownRevision["photos"];
  /** The language of their descriptions. */
  readonly lang: Lang;
  readonly fields: DraftFields;
};

type Shift = "up" | "down" | "first";

/**
 * The photos in their order, the first the main one. Buttons send the form; with JavaScript they only reorder, as do
 * dragging the handle and its arrow keys, and the order saves itself.
 */
export function PhotoList({ photos, lang, fields }: Props) {
  const { t } = useWords();
  const ids = photos.map(({ id }) => id);
  const [wished, setWished] = useState<readonly string[]>([]);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<string | null>(null);
  const order = arrangePhotos(ids, wished, null);
  const shown = JSON.stringify(order);
  const before = useRef(shown);

  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [shown]);

  if (photos.length === 0) return null;
  function place(next: readonly string[], id: string) {
    setWished(next);
    setSaid(t("drafts.photoMoved", { number: next.indexOf(id) + 1, count: next.length }));
  }
  const shift = (id: string, what: Shift) => place(arrangePhotos(ids, order, { what, picture: id }), id);
  const onPress = (id: string, what: Shift) => (event: MouseEvent) => {
    event.preventDefault();
    shift(id, what);
  };
  const onKey = (id: string) => (event: KeyboardEvent) => {
    const what = {
      ArrowUp: "up",
      ArrowLeft: "up",
      ArrowDown: "down",
      ArrowRight: "down",
      Home: "first",
    } as const;
    const known = Object.entries(what).find(([key]) => key === event.key)?.[1];
    if (known === undefined) return;
    event.preventDefault();
    shift(id, known);
  };
  const onMove = (event: PointerEvent) => {
    const id = dragged.current;
    if (id === null) return;
    const under = document
      .elementFromPoint(event.clientX, event.clientY)
      ?.closest<HTMLElement>("[data-photo]");
    const other = under?.dataset.photo;
    if (other === undefined || other === id) return;
    const rest = order.filter((one) => one !== id);
    const at = order.indexOf(other);
    place([...rest.slice(0, at), id, ...rest.slice(at)], id);
  };
  const drop = () => {
    dragged.current = null;
  };
  return (
    <>
      <p className="field-hint">{t("drafts.photosLead")}</p>
      <ol className="photo-order" ref={list} onPointerMove={onMove} onPointerUp={drop} onPointerCancel={drop}>
        {order.map((id, index) => {
          const photo = photos.find((one) => one.id === id);
          if (photo === undefined) return null;
          return (
            <li key={id} data-photo={id}>
              <HiddenField name="photoOrder[]" value={id} />
              <PhotoRow
                photo={photo}
                number={index + 1}
                last={index === order.length - 1}
                row={ids.indexOf(id)}
                lang={lang}
                fields={fields}
                onPress={(what) => onPress(id, what)}
                handle={{
                  onKeyDown: onKey(id),
                  onPointerDown: (event) => {
                    dragged.current = id;
                    event.currentTarget.releasePointerCapture(event.pointerId);
                  },
                }}
              />
            </li>
          );
        })}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
