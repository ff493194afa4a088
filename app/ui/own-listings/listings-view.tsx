import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListings } from "#app/queries/producer-listings.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { ListingsTable } from "./listings-table.tsx";

/** The producer's listings by status, and the way to a new one. */
export function ListingsView(props: ProducerListings) {
  const { status, statuses, listings, companies, page, more, mayAdd } = props;
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const to = (number: number) => paths.producer.listings({ status: status ?? undefined, page: number });
  const living = statuses
    .filter((one) => one.status !== "archived")
    .reduce((sum, { count }) => sum + count, 0);
  const add = (
    <ButtonLink href={paths.producer.newListing()} tone="primary" icon="plus">
      {t("listings.add")}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[{ label: t("common.producer"), href: paths.producer.home() }, { label: t("listings.title") }]}
      />
      <PageHeading
        title={t("listings.title")}
        actions={
          mayAdd ? (
            <>
              <ButtonLink href={paths.producer.importListings()} icon="upload">
                {t("imports.link")}
              </ButtonLink>
              {add}
            </>
          ) : undefined
        }
      />
      <LinkRow
        label={t("listings.filter")}
        links={[
          {
            href: paths.producer.listings(),
            label: t("listings.all"),
            count: f.number(living),
            current: status === null,
          },
          ...statuses
            .filter((one) => one.count > 0 || one.status === status)
            .map((one) => ({
              href: paths.producer.listings({ status: one.status }),
              label: t(`listings.status_${one.status}`),
              count: f.number(one.count),
              current: one.status === status,
            })),
        ]}
      />
      {listings.length === 0 ? (
        <EmptyState
          icon="sprout"
          title={t(status === null ? "listings.none" : "listings.noneOfStatus")}
          action={mayAdd && status === null ? add : undefined}
        >
          {status === null ? t("listings.noneText") : undefined}
        </EmptyState>
      ) : (
        <ListingsTable listings={listings} companies={companies} />
      )}
      <Pagination
        label={t("listings.title")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
    </>
  );
}
