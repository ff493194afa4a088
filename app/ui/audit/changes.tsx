import { useWords } from "#app/i18n/context.tsx";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { useValueText } from "./record-values.ts";
import { fieldText } from "./record-words.ts";

/** What a deed changed: only the fields that differ, each with what it was and what it became. */
export function Changes({ fields }: Pick<RecordEntry, "fields">) {
  const { t } = useWords();
  const say = useValueText();
  const changed = fields.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  if (changed.length === 0) return null;
  return (
    <ul className="diff record-changes">
      {changed.map(({ field, before, after }) => (
        <li key={field}>
          <span className="record-field">{fieldText(field, t)}</span>
          {before === null ? null : (
            <>
              <del>
                <span className="sr-only">{t("record.before")}: </span>
                {say(field, before)}
              </del>
              <span aria-hidden="true"> → </span>
            </>
          )}
          <ins>
            <span className="sr-only">{t("record.after")}: </span>
            {say(field, after)}
          </ins>
        </li>
      ))}
    </ul>
  );
}
