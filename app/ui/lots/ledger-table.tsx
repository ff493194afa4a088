import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { LotPageView } from "#app/queries/lot-page.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { Weight, When } from "../orders/amounts.tsx";

/** Every movement of a lot, newest first: when, what, how much, who, why, and what was free after it. */
export function LedgerTable({ lot }: { readonly lot: LotPageView }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const area = lot.side === "producer" ? paths.producer : paths.desk;
  const who = (name: string | null) => name ?? t("lots.house");
  return (
    <>
      <DataTable
        caption={t("listings.lotLedger")}
        captionHidden
        rows={lot.movements}
        rowKey={(row) => row.id}
        rowMarks={(row) => ({ "data-movement": row.kind, "data-seq": String(row.seq) })}
        columns={[
          {
            key: "at",
            header: t("listings.movedAt"),
            primary: true,
            cell: (row) => <When at={row.at} />,
          },
          { key: "kind", header: t("listings.movement"), cell: (row) => t(`listings.move_${row.kind}`) },
          {
            key: "grams",
            header: t("listings.lotQuantity"),
            align: "end",
            cell: (row) => <Weight grams={row.grams} />,
          },
          { key: "who", header: t("lots.who"), cell: (row) => who(row.who) },
          {
            key: "why",
            header: t("lots.why"),
            cell: (row) => (
              <>
                {row.order === null ? null : <a href={area.order(row.order)}>{row.order}</a>}
                {row.reason === row.order ? null : ` ${row.reason}`}
              </>
            ),
          },
          {
            key: "after",
            header: t("lots.after"),
            align: "end",
            cell: (row) => <Weight grams={row.left} />,
          },
        ]}
      />
      <nav className="button-row mt-2 print-hidden" aria-label={t("listings.lotLedger")}>
        {lot.paged ? <a href={`${area.lot(lot.id)}#ledger`}>{t("lots.newest")}</a> : null}{" "}
        {lot.older === null ? null : (
          <a href={`${area.lot(lot.id, { before: lot.older })}#ledger`}>{t("lots.older")}</a>
        )}{" "}
        {lot.side === "producer" ? (
          <a href={paths.producer.lotLedger(lot.id)} download>
            {t("lots.csv")}
          </a>
        ) : null}
      </nav>
    </>
  );
}

/** The movements together, by kind. */
export function LedgerSums({ lot }: { readonly lot: LotPageView }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t("lots.sums")}
      onPhone="table"
      rows={lot.sums}
      rowKey={(row) => row.kind}
      rowMarks={(row) => ({ "data-sum": row.kind })}
      columns={[
        {
          key: "kind",
          header: t("listings.movement"),
          primary: true,
          cell: (row) => t(`listings.move_${row.kind}`),
        },
        {
          key: "grams",
          header: t("listings.lotQuantity"),
          align: "end",
          cell: (row) => <Weight grams={row.grams} />,
        },
      ]}
    />
  );
}
