import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskQueue } from "#app/queries/desk-queue.server.ts";
import type { QueueRow } from "#app/queries/queue-rows.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { DueWord } from "./due-word.tsx";
import { WaitsOn } from "./waits-on.tsx";

/** Cases in the order they are due: what it is, whose, until when, on whom it waits, what was noticed. */
export function QueueTable({ cases, place }: Pick<DeskQueue, "cases" | "place">) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const query = placeQuery(place);
  const decided = place.state === "decided";
  return (
    <DataTable
      caption={t("moderation.queueTitle")}
      captionHidden
      rows={cases}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({
        "data-case": row.id,
        "data-state": row.state,
        "data-kind": row.kind,
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
              <a href={paths.desk.case(row.id, query)} data-queue-link="">
                {row.title}
              </a>
              {row.title === row.goods ? null : (
                <span className="block text-sm font-normal text-muted">{row.goods}</span>
              )}
            </>
          ),
        },
        {
          key: "company",
          header: t("listings.company"),
          cell: (row) => (
            <>
              {row.company}
              {row.firstOfProducer ? (
                <span className="block text-sm text-muted">{t("review.firstOfProducer")}</span>
              ) : null}
            </>
          ),
        },
        { key: "kind", header: t("moderation.kind"), cell: (row) => <KindWord row={row} /> },
        {
          key: "due",
          header: decided ? t("review.decidedOn") : t("moderation.due"),
          cell: (row) =>
            row.decidedAt === null ? (
              <DueWord dueAt={row.dueAt} due={row.due} />
            ) : (
              <Instant at={row.decidedAt.toISOString()} text={f.dateTime(row.decidedAt)} />
            ),
        },
        {
          key: "waits",
          header: decided ? t("moderation.decide") : t("review.waitsOn"),
          cell: (row) => <WaitsOn row={row} />,
        },
        {
          key: "findings",
          header: t("moderation.findings"),
          cell: (row) =>
            row.findings.length === 0 ? null : (
              <span className="text-sm">
                {row.findings.map((kind) => t(`moderation.finding_${kind}`)).join(" · ")}
              </span>
            ),
        },
      ]}
    />
  );
}

/** What the case is about. */
export function KindWord({ row }: { readonly row: Pick<QueueRow, "kind" | "edit"> }) {
  const { t } = useWords();
  if (row.kind === "price") return <>{t("review.kindPrice")}</>;
  return <>{t(row.edit ? "moderation.kindEdit" : "moderation.kindNew")}</>;
}
