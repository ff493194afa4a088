import type { CompanyKind, CompanyState } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { CompanyStateWord } from "#app/ui/company/company-state-word.tsx";
import { lastDay } from "#app/ui/company/last-day.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Row = {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly state: CompanyState;
  readonly legalName: string;
  readonly taxNumber: string;
  readonly dueAt: Date | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
  readonly late: boolean;
  /** Working days left in Minsk; 0: the last day is today. Null when nothing is due, or too late. */
  readonly dueInDays: number | null;
};

type Props = { readonly companies: readonly Row[]; readonly state: CompanyState };

/** Companies in one state; those that wait come with the time they are due. */
export function CompaniesTable({ companies, state }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const instant = (at: Date) => <Instant at={at.toISOString()} text={f.dateTime(at)} />;
  return (
    <DataTable
      caption={t(`company.state_${state}`)}
      captionHidden
      rows={companies}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({ "data-company": row.id, "data-state": row.state })}
      columns={[
        {
          key: "name",
          header: t("desk.companyName"),
          primary: true,
          cell: (row) => <a href={paths.desk.company(row.id)}>{row.legalName}</a>,
        },
        { key: "kind", header: t("desk.companyKind"), cell: (row) => t(`company.kind_${row.kind}`) },
        { key: "tax", header: t("desk.companyTaxNumber"), cell: (row) => row.taxNumber },
        {
          key: "state",
          header: t("desk.companyState"),
          cell: (row) => <CompanyStateWord state={row.state} />,
        },
        state === "submitted"
          ? {
              key: "due",
              header: t("desk.companyDue"),
              cell: (row) =>
                row.dueAt === null ? null : (
                  <>
                    <Instant at={row.dueAt.toISOString()} text={f.date(lastDay(row.dueAt))} />{" "}
                    {row.dueInDays === null ? null : (
                      <span className="text-muted">
                        {row.dueInDays === 0
                          ? t("profile.deskDueToday")
                          : t("profile.deskDueIn", { count: row.dueInDays })}{" "}
                      </span>
                    )}
                    {row.late ? <StatusWord tone="bad">{t("desk.companyLate")}</StatusWord> : null}
                  </>
                ),
            }
          : {
              key: "when",
              header: t(state === "draft" ? "desk.companyCreated" : "desk.companyDecided"),
              cell: (row) => {
                const at = state === "draft" ? row.createdAt : row.decidedAt;
                return at === null ? null : instant(at);
              },
            },
      ]}
    />
  );
}
