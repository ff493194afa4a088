import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskAdvisories } from "#app/queries/desk-advisories.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { AdvisoryStateWord } from "./advisory-state-word.tsx";

/** The advisories of the Trade House, by where they stand. */
export function AdvisoriesView({ view }: { readonly view: DeskAdvisories }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { group, page } = view;
  const to = (number: number) => paths.desk.advisories({ group, page: number });
  return (
    <>
      <PageHeading
        title={t("advisories.title")}
        lead={t("advisories.lead")}
        actions={
          view.mayWrite ? (
            <ButtonLink href={paths.desk.newAdvisory()} tone="primary">
              {t("advisories.write")}
            </ButtonLink>
          ) : undefined
        }
      />
      <LinkRow
        label={t("advisories.groups")}
        links={view.groups.map((one) => ({
          href: paths.desk.advisories({ group: one.group }),
          label: t(`advisories.group_${one.group}`),
          count: f.number(one.count),
          current: one.group === group,
        }))}
      />
      {view.advisories.length === 0 ? (
        <EmptyState icon="info" title={t("advisories.none")}>
          {t("advisories.noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t(`advisories.group_${group}`)}
          captionHidden
          rows={view.advisories}
          rowKey={(row) => `${row.id} ${row.version}`}
          rowMarks={(row) => ({ "data-advisory": row.id, "data-state": row.state })}
          columns={[
            {
              key: "title",
              header: t("advisories.titleField"),
              primary: true,
              cell: (row) => (
                <a href={paths.desk.advisory(row.id)} lang={row.title.lang}>
                  {row.title.text}
                </a>
              ),
            },
            { key: "about", header: t("advisories.about"), cell: (row) => row.about },
            {
              key: "kind",
              header: t("advisories.kindField"),
              cell: (row) =>
                `${t(`advisories.kind_${row.kind}`)} · ${t(`advisories.severity_${row.severity}`)}`,
            },
            {
              key: "window",
              header: t("advisories.times"),
              cell: (row) =>
                row.until === null
                  ? t("advisories.since", { from: f.shortDate(row.from) })
                  : t("advisories.window", { from: f.shortDate(row.from), until: f.shortDate(row.until) }),
            },
            {
              key: "state",
              header: t("advisories.stateField"),
              cell: (row) => <AdvisoryStateWord state={row.state} />,
            },
          ]}
        />
      )}
      <Pagination
        label={t("advisories.title")}
        previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
        next={view.more ? { href: to(page + 1), label: t("common.next") } : undefined}
      />
    </>
  );
}
