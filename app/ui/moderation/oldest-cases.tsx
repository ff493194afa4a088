import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QueueRow } from "#app/queries/queue-rows.server.ts";
import { Section } from "#app/ui/kit/section.tsx";
import { DueWord } from "./due-word.tsx";
import { KindWord } from "./queue-table.tsx";
import { WaitsOn } from "./waits-on.tsx";

/** The cases that wait longest, by name: where to begin the day. */
export function OldestCases({ rows }: { readonly rows: readonly QueueRow[] }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <Section
      id="oldest"
      title={t("review.oldest")}
      action={<a href={paths.desk.service()}>{t("review.serviceTitle")}</a>}
    >
      {rows.length === 0 ? (
        <p className="text-muted">{t("review.oldestNone")}</p>
      ) : (
        <ul className="row-list">
          {rows.map((row) => (
            <li key={row.id} data-case={row.id} data-state={row.state}>
              <a href={paths.desk.case(row.id)}>{row.title}</a>
              <DueWord dueAt={row.dueAt} due={row.due} />
              <span className="row-note">
                {row.company} · <KindWord row={row} /> · <WaitsOn row={row} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
