import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQueue } from "#app/queries/desk-queue.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { QueueTable } from "./queue-table.tsx";
import { WaitingPrices } from "./waiting-prices.tsx";

/** The queue of listings: what waits, what is late, what is decided, and prices that jumped. */
export function QueueView({ filter, filters, cases, prices, page, more, mayDecide }: DeskQueue) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const to = (number: number) => paths.desk.listings({ state: filter, page: number });
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[{ label: t("common.desk"), href: paths.desk.home() }, { label: t("moderation.queueTitle") }]}
      />
      <PageHeading title={t("moderation.queueTitle")} lead={t("moderation.queueLead")} />
      <LinkRow
        label={t("moderation.filter")}
        links={filters.map((one) => ({
          href: paths.desk.listings({ state: one.filter }),
          label: t(`moderation.filter_${one.filter}`),
          count: f.number(one.count),
          current: one.filter === filter,
        }))}
      />
      {filter === "prices" ? (
        <WaitingPrices prices={prices} mayDecide={mayDecide} />
      ) : cases.length === 0 ? (
        <EmptyState icon="clipboard-check" title={t("moderation.queueNone")}>
          {filter === "open" ? t("moderation.queueNoneText") : undefined}
        </EmptyState>
      ) : (
        <QueueTable cases={cases} />
      )}
      <Pagination
        label={t("moderation.queueTitle")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
    </>
  );
}
