import { useWords } from "#app/i18n/context.tsx";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { useValueText } from "./record-values.ts";
import { fieldText } from "./record-words.ts";

/** What a deed changed: only the fields that read otherwise afterwards. */
export function Changes({ fields }: Pick<RecordEntry, "fields">) {
  const { t } = useWords();
  const say = useValueText();
  const changed = fields.filter(({ field, before, after }) => say(field, before) !== say(field, after));
  if (changed.length === 0) return null;
  return (
    <ul className="diff record-changes">
      {changed.map(({ field, before, after }) => (
        <li key={field}>
          <span className="record-field">{fieldText(field, t)}</span>
          <Change was={say(field, before)} is={after === undefined ? null : say(field, after)} />
        </li>
      ))}
    </ul>
  );
}

/** From what to what; only what it was, where the record does not say what it became. */
function Change({ was, is }: { readonly was: string; readonly is: string | null }) {
  const { t } = useWords();
  if (is === null) return <span className="text-muted">{`${t("record.was")} ${was}`}</span>;
  return (
    <>
      {was === t("record.nothing") ? null : (
        <>
          <del>
            <span className="sr-only">{t("record.before")}: </span>
            {was}
          </del>
          <span aria-hidden="true"> → </span>
        </>
      )}
      <ins>
        <span className="sr-only">{t("record.after")}: </span>
        {is}
      </ins>
    </>
  );
}
