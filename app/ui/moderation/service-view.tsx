import type { ServiceTimes } from "#app/domain/moderation/service-times.ts";
import type { Words } from "#app/i18n/context.tsx";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ModerationService } from "#app/queries/moderation-service.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ServiceChart } from "./service-chart.tsx";

/** How long producers wait: by week as a drawing and a table, by moderator, and what things go back for. */
export function ServiceView({ service }: { readonly service: ModerationService }) {
  const words = useWords();
  const { lang, t, f } = words;
  const paths = pathsIn(lang);
  const { all, weeks, people, reasons } = service;
  const given = reasons.reduce((sum, { times }) => sum + times, 0);
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.desk"), href: paths.desk.home() },
          { label: t("moderation.queueTitle"), href: paths.desk.listings() },
          { label: t("review.serviceTitle") },
        ]}
      />
      <PageHeading title={t("review.serviceTitle")} lead={t("review.serviceLead")} />
      {all.cases === 0 ? (
        <EmptyState icon="hourglass" title={t("review.serviceNone")} />
      ) : (
        <>
          <Section
            id="weeks"
            title={t("review.serviceWeek")}
            action={
              <ButtonLink href={paths.desk.serviceFile()} icon="download" download small>
                {t("review.serviceFile")}
              </ButtonLink>
            }
          >
            <div className="stack">
              <ServiceChart weeks={weeks} />
              <DataTable
                caption={t("review.serviceWeek")}
                captionHidden
                rows={weeks.toReversed()}
                rowKey={({ week }) => week}
                columns={[
                  { key: "week", header: t("review.week"), primary: true, cell: ({ week }) => f.date(week) },
                  ...timeColumns(words, all),
                ]}
                totalsLabel={t("review.serviceAll")}
              />
            </div>
          </Section>
          <Section id="people" title={t("review.servicePerson")}>
            <DataTable
              caption={t("review.servicePerson")}
              captionHidden
              rows={people}
              rowKey={({ person }) => person}
              columns={[
                { key: "person", header: t("review.person"), primary: true, cell: ({ name }) => name },
                ...timeColumns(words),
              ]}
            />
          </Section>
          {reasons.length === 0 ? null : (
            <Section id="reasons" title={t("review.serviceReasons")}>
              <DataTable
                caption={t("review.serviceReasons")}
                captionHidden
                onPhone="table"
                rows={reasons}
                rowKey={({ code }) => code}
                columns={[
                  {
                    key: "reason",
                    header: t("review.reason"),
                    primary: true,
                    cell: ({ code }) => t(`moderation.reason_${code}`),
                  },
                  {
                    key: "times",
                    header: t("review.times"),
                    align: "end",
                    cell: ({ times }) => f.number(times),
                  },
                  {
                    key: "share",
                    header: t("review.share"),
                    align: "end",
                    cell: ({ times }) => f.percent(Math.round((times * 10_000) / given / 100) * 100),
                  },
                ]}
              />
            </Section>
          )}
        </>
      )}
    </>
  );
}

/** The columns that every group has; with `all`, the totals row too. */
function timeColumns<Row extends ServiceTimes>({ t, f }: Words, all?: ServiceTimes): Column<Row>[] {
  const hours = (minutes: number | undefined) =>
    minutes === undefined ? "—" : t("review.hours", { hours: f.number(minutes / 60, { max: 1 }) });
  const share = ({ withinDue, cases }: ServiceTimes) =>
    cases === 0 ? "—" : f.percent(Math.round((withinDue * 100) / cases) * 100);
  const column = (key: string, header: string, cell: (row: ServiceTimes) => string): Column<Row> => ({
    key,
    header,
    align: "end",
    cell,
    ...(all ? { total: cell(all) } : {}),
  });
  return [
    column("cases", t("review.decidedCases"), ({ cases }) => f.number(cases)),
    column("look", t("review.firstLookMedian"), ({ firstLook }) => hours(firstLook?.median)),
    column("look90", t("review.firstLookP90"), ({ firstLook }) => hours(firstLook?.p90)),
    column("decision", t("review.decisionMedian"), ({ decision }) => hours(decision?.median)),
    column("decision90", t("review.decisionP90"), ({ decision }) => hours(decision?.p90)),
    column("due", t("review.withinDue"), share),
  ];
}
