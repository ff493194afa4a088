import type { ChangeableField } from "#app/domain/companies/change.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { changeFieldText } from "#app/ui/company/change-table.tsx";
import { lastDay } from "#app/ui/company/last-day.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Props = {
  readonly changes: readonly {
    readonly id: string;
    readonly company: { readonly id: string; readonly legalName: string };
    readonly fields: readonly ChangeableField[];
    readonly dueAt: Date;
    readonly late: boolean;
    readonly own: boolean;
  }[];
};

/** Changes of verified companies that wait for a decision, by the time they are due. */
export function ChangesTable({ changes }: Props) {
  const { lang, t, f } = useWords();
  return (
    <Section id="changes" title={t("companyChange.queueTitle")} lead={t("companyChange.queueLead")}>
      <DataTable
        caption={t("companyChange.queueTitle")}
        captionHidden
        rows={changes}
        rowKey={({ id }) => id}
        rowMarks={({ id, company }) => ({ "data-change": id, "data-company": company.id })}
        columns={[
          {
            key: "name",
            header: t("desk.companyName"),
            primary: true,
            cell: ({ company, own }) => (
              <>
                <a href={`${pathsIn(lang).desk.company(company.id)}#change`}>{company.legalName}</a>{" "}
                {own ? <StatusWord tone="neutral">{t("companyChange.own")}</StatusWord> : null}
              </>
            ),
          },
          {
            key: "what",
            header: t("companyChange.queueWhat"),
            cell: ({ fields }) => fields.map((field) => changeFieldText(field, t)).join(", "),
          },
          {
            key: "due",
            header: t("desk.companyDue"),
            cell: ({ dueAt, late }) => (
              <>
                <Instant at={dueAt.toISOString()} text={f.date(lastDay(dueAt))} />{" "}
                {late ? <StatusWord tone="bad">{t("desk.companyLate")}</StatusWord> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
