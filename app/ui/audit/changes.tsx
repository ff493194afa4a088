import { useWords } from "#app/i18n/context.tsx";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { isMoney, valueText } from "./record-values.ts";
import { fieldText } from "./record-words.ts";

/** What a deed changed: only the fields that read otherwise afterwards. */
export function Changes({ fields }: Pick<RecordEntry, "fields">) {
  const words = useWords();
  const { t } = words;
  const currency = currencyOf(fields);
  const say = (field: string, value: Fields[number]["before"]) => valueText(field, value, currency, words);
  const saysCurrency = currency !== "" && fields.some(({ field }) => isMoney(field) || field === "tiers");
  const changed = fields
    .filter(({ field }) => !(field === "currency" && saysCurrency))
    .filter(({ field, before, after }) => say(field, before) !== say(field, after));
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

type Fields = RecordEntry["fields"];

/** The currency that the row names for its sums; they say it themselves then. */
function currencyOf(fields: Fields): string {
  const named = fields.find(({ field }) => field === "currency");
  const currency = named?.after ?? named?.before;
  return typeof currency === "string" ? currency : "";
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
