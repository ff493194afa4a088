import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQueue } from "#app/queries/desk-queue.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { QueueFilter } from "./queue-filter.tsx";
import { QueueKeys } from "./queue-keys.tsx";
import { QueueTable } from "./queue-table.tsx";
import { Shortcuts } from "./shortcuts.tsx";

type Props = DeskQueue & { readonly shortcuts: boolean };

/** The queue of listings: what waits, on whom, what is late, prices that jumped, what is decided. */
export function QueueView({ place, queues, counted, cases, choices, previous, next, shortcuts }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const query = placeQuery(place);
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[{ label: t("common.desk"), href: paths.desk.home() }, { label: t("moderation.queueTitle") }]}
      />
      <PageHeading title={t("moderation.queueTitle")} lead={t("moderation.queueLead")} />
      <p className="queue-service">
        <a href={paths.desk.service()}>{t("review.serviceTitle")}</a>
      </p>
      <LinkRow
        label={t("moderation.filter")}
        links={queues.map(({ state, count }) => ({
          href: paths.desk.listings(placeQuery({ ...place, state })),
          label: t(`review.queue_${state}`),
          count: count > counted ? `${f.number(counted)}+` : f.number(count),
          current: state === place.state,
        }))}
      />
      <QueueFilter place={place} choices={choices} />
      <QueueKeys on={shortcuts}>
        {cases.length === 0 ? (
          <EmptyState icon="clipboard-check" title={t("moderation.queueNone")}>
            {place.state === "open" ? t("moderation.queueNoneText") : undefined}
          </EmptyState>
        ) : (
          <QueueTable cases={cases} place={place} />
        )}
        <Shortcuts on={shortcuts} place={place} caseId={null} />
      </QueueKeys>
      <Pagination
        label={t("moderation.queueTitle")}
        previous={
          previous === null
            ? undefined
            : { href: paths.desk.listings({ ...query, before: previous }), label: t("common.previous") }
        }
        next={
          next === null
            ? undefined
            : { href: paths.desk.listings({ ...query, after: next }), label: t("common.next") }
        }
      />
    </>
  );
}
