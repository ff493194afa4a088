import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { RecordList } from "./record-list.tsx";

type Props = {
  readonly entries: readonly RecordEntry[];
  /** An order's number, a listing's slug or an id: what the whole record is narrowed to. */
  readonly number: string;
};

/** What is on record about one thing, for the foot of its page; the newest rows, and the way to all. */
export function RecordOf({ entries, number }: Props) {
  const { lang, t } = useWords();
  if (entries.length === 0) return <p className="text-muted">{t("record.historyNone")}</p>;
  return (
    <>
      <Disclosure summary={t("record.details")}>
        <RecordList entries={entries} withSubject={false} />
      </Disclosure>
      <p className="record-all print-hidden">
        <a href={pathsIn(lang).desk.audit({ number })}>{t("record.historyAll")}</a>
      </p>
    </>
  );
}
