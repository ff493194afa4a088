import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";
import { DueWord } from "./due-word.tsx";
import { KindWord } from "./queue-table.tsx";

/** The queue beside the case, on wide screens: its neighbours, this one marked. */
export function CaseList({ review }: { readonly review: DeskCase }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const query = placeQuery(review.place);
  return (
    <nav className="case-list" aria-label={t("moderation.queueTitle")}>
      <p className="case-list-title">
        <a href={paths.desk.listings(query)}>{t(`review.queue_${review.place.state}`)}</a>
      </p>
      <ol>
        {review.queue.rows.map((row) => (
          <li key={row.id} data-waits={row.claim === null ? undefined : row.claim.mine ? "mine" : "other"}>
            <a href={paths.desk.case(row.id, query)} aria-current={row.id === review.id ? "page" : undefined}>
              <span className="case-list-name">{row.title}</span>
              <span className="case-list-note">{row.company}</span>
              <span className="case-list-note">
                <KindWord row={row} />
              </span>
              {row.decision === null ? (
                <span className="case-list-note">
                  <DueWord dueAt={row.dueAt} due={row.due} />
                </span>
              ) : (
                <span className="case-list-note">{t(`listings.decision_${row.decision}`)}</span>
              )}
              {row.claim === null ? null : (
                <span className="case-list-note">
                  {row.claim.mine ? t("review.waitsYou") : t("review.waitsClaim", { name: row.claim.by })}
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One case on, one back, and the way out; the filter and the place in it stay. */
export function CaseSteps({ review }: { readonly review: DeskCase }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const query = placeQuery(review.place);
  const { previous, next, at, total } = review.queue;
  return (
    <nav className="case-steps" aria-label={t("review.steps")}>
      {previous === null ? null : (
        <a href={paths.desk.case(previous, query)} rel="prev" data-step="previous">
          {t("review.previousCase")}
        </a>
      )}
      <span className="text-muted">
        {total === 0
          ? t(`review.queue_${review.place.state}`)
          : t("review.place", { at: f.number(Math.min(at, total)), total: f.number(total) })}
      </span>
      {next === null ? (
        <a href={paths.desk.listings(query)}>{t("review.backToQueue")}</a>
      ) : (
        <a href={paths.desk.case(next, query)} rel="next" data-step="next">
          {t("review.nextCase")}
        </a>
      )}
    </nav>
  );
}
