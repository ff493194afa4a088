import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQueue } from "#app/queries/desk-queue.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Row = DeskQueue["cases"][number];

/** Cases in the order they are due: what it is, whose, until when, who has it, what was noticed. */
export function QueueTable({ cases }: Pick<DeskQueue, "cases">) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <DataTable
      caption={t("moderation.queueTitle")}
      captionHidden
      rows={cases}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({
        "data-case": row.id,
        "data-state": row.state,
        "data-listing": row.slug,
        "data-status": row.status,
        "data-revision": row.revision,
        "data-commodity": row.commodity,
      })}
      columns={[
        {
          key: "title",
          header: t("listings.goods"),
          primary: true,
          cell: (row) => (
            <>
              <a href={paths.desk.case(row.id)}>{row.title}</a>
              {row.title === row.goods ? null : (
                <span className="block text-sm font-normal text-muted">{row.goods}</span>
              )}
            </>
          ),
        },
        { key: "company", header: t("listings.company"), cell: (row) => row.company },
        {
          key: "kind",
          header: t("moderation.kind"),
          cell: (row) => t(row.edit ? "moderation.kindEdit" : "moderation.kindNew"),
        },
        {
          key: "due",
          header: t("moderation.due"),
          cell: (row) =>
            row.decidedAt === null ? (
              <DueWord dueAt={row.dueAt} late={row.late} />
            ) : (
              <Instant at={row.decidedAt.toISOString()} text={f.dateTime(row.decidedAt)} />
            ),
        },
        { key: "claim", header: t("moderation.state"), cell: (row) => <ClaimWord row={row} /> },
        {
          key: "findings",
          header: t("moderation.findings"),
          align: "end",
          cell: (row) => (row.findings === 0 ? "—" : t("moderation.findingsCount", { count: row.findings })),
        },
      ]}
    />
  );
}

/** Until when a decision is due, and whether that is over. */
export function DueWord({ dueAt, late }: { readonly dueAt: Date; readonly late: boolean }) {
  const { t, f } = useWords();
  // A day ends at 24:00, which reads better as the day itself.
  const last = new Date(dueAt.getTime() - 1);
  return (
    <>
      <Instant at={dueAt.toISOString()} text={t("moderation.dueBy", { date: f.date(last) })} />
      {late ? (
        <>
          {" "}
          <StatusWord tone="bad">{t("moderation.late")}</StatusWord>
        </>
      ) : null}
    </>
  );
}

function ClaimWord({ row }: { readonly row: Row }) {
  const { t } = useWords();
  if (row.decision !== null) {
    return (
      <>
        {t(`listings.decision_${row.decision}`)}
        <span className="block text-sm font-normal text-muted">{row.decidedBy}</span>
      </>
    );
  }
  if (row.own) return <StatusWord tone="neutral">{t("moderation.ownCompany")}</StatusWord>;
  if (row.claim === null) return <StatusWord tone="waiting">{t("moderation.free")}</StatusWord>;
  return (
    <StatusWord tone="neutral" icon="user">
      {row.claim.mine ? t("moderation.claimedByYou") : t("moderation.claimedBy", { name: row.claim.by })}
    </StatusWord>
  );
}
