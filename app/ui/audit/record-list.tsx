import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { RecordEntry } from "#app/queries/record.server.ts";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Changes } from "./changes.tsx";
import { referenceText } from "./record-values.ts";
import { actorText, deedText, subjectText } from "./record-words.ts";

type Props = {
  readonly entries: readonly RecordEntry[];
  /** Left out on the page of the thing itself. */
  readonly withSubject?: boolean;
};

/** Rows of the record, newest first. */
export function RecordList({ entries, withSubject = true }: Props) {
  const { t } = useWords();
  return (
    <ol className="record-list" aria-label={t("record.title")}>
      {entries.map((entry) => (
        <li key={entry.id} data-deed={entry.deed} data-sealed={entry.seq ?? undefined}>
          <Entry entry={entry} withSubject={withSubject} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, withSubject }: { readonly entry: RecordEntry; readonly withSubject: boolean }) {
  const { t, f } = useWords();
  return (
    <>
      <p className="record-deed">
        <span className="record-what">{deedText(entry.deed, t)}</span>
        {withSubject ? <About entry={entry} /> : null}
      </p>
      <p className="record-by">
        <Instant at={entry.at.toISOString()} text={f.dateTime(entry.at)} />
        {" · "}
        <Actor entry={entry} />
        <Firm entry={entry} />
      </p>
      {entry.reason === "" ? null : <p className="record-reason">{entry.reason}</p>}
      <Changes fields={entry.fields} />
      <p className="record-seal figure">
        {entry.seq === null ? t("record.unsealed") : t("record.sealed", { seq: f.number(BigInt(entry.seq)) })}
        {entry.requestId === "" ? null : (
          <>
            {" · "}
            {t("record.request")} <code>{entry.requestId}</code>
          </>
        )}
      </p>
    </>
  );
}

function About({ entry }: { readonly entry: RecordEntry }) {
  const { lang, t } = useWords();
  const { desk, listing } = pathsIn(lang);
  const { text, page } = entry.about;
  const { order, company, claim, quotation } = desk;
  const pages = { order, company, case: desk.case, claim, quotation, listing };
  return (
    <span className="record-about">
      <span className="text-muted">{subjectText(entry.subject, t)}</span>{" "}
      {page === null ? referenceText(text, { t }) : <a href={pages[page.kind](page.key)}>{text}</a>}
    </span>
  );
}

function Actor({ entry: { actor } }: { readonly entry: RecordEntry }) {
  const { lang, t } = useWords();
  const part = actorText(actor.kind, t);
  if (actor.id === null) return part;
  const name = actor.name === "" ? t("record.masked") : actor.name;
  return (
    <>
      <a href={pathsIn(lang).desk.audit({ person: actor.id })}>{name}</a>, {part}
    </>
  );
}

function Firm({ entry: { company, subject } }: { readonly entry: RecordEntry }) {
  const { lang } = useWords();
  if (company === null || subject === "company") return null;
  return (
    <>
      {" · "}
      <a href={pathsIn(lang).desk.audit({ company: company.id })}>{company.name}</a>
    </>
  );
}
