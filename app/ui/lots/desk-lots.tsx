import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskLotsView } from "#app/queries/desk-lots.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Weight, When } from "../orders/amounts.tsx";
import { OrderStateWord } from "../orders/order-state-word.tsx";
import { FindLots } from "./find-lots.tsx";

/** Orders that lack goods, and recalled lots, as the desk sees them. */
export function DeskLots({ q, found, missing, recalled }: DeskLotsView) {
  const { t } = useWords();
  return (
    <>
      <PageHeading title={t("lots.deskTitle")} lead={t("lots.deskLead")} />
      <FindLots q={q} found={found} />
      <Section id="missing" title={t("lots.missingTitle")}>
        {missing.length === 0 ? (
          <EmptyState icon="warehouse" title={t("lots.deskNone")} />
        ) : (
          <Missing missing={missing} />
        )}
      </Section>
      <Section id="recalls" title={t("lots.recalls")}>
        {recalled.length === 0 ? (
          <p className="text-muted">{t("lots.recallsNone")}</p>
        ) : (
          <Recalled recalled={recalled} />
        )}
      </Section>
    </>
  );
}

function Missing({ missing }: Pick<DeskLotsView, "missing">) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <DataTable
      caption={t("lots.missingTitle")}
      captionHidden
      rows={missing}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({
        "data-shortfall": row.id,
        "data-order": row.number,
        "data-state": row.state,
        "data-cause": row.cause,
      })}
      columns={[
        {
          key: "order",
          header: t("lots.order"),
          primary: true,
          cell: (row) => <a href={paths.desk.order(row.number)}>{row.number}</a>,
        },
        {
          key: "missing",
          header: t("lots.deskMissing"),
          align: "end",
          cell: (row) => (
            <>
              <Weight grams={row.grams} />
              <span className="block text-sm font-normal text-muted">{row.goods}</span>
            </>
          ),
        },
        {
          key: "cause",
          header: t("lots.deskCause"),
          cell: (row) => (
            <a href={paths.desk.lot(row.lot.id)}>
              {`${t(`lots.cause_${row.cause}`)}, ${t("listings.lot")} ${row.lot.number}`}
            </a>
          ),
        },
        {
          key: "sides",
          header: t("lots.buyer"),
          cell: (row) => (
            <>
              {row.buyer}
              <span className="block text-sm font-normal text-muted">{row.producer}</span>
            </>
          ),
        },
        { key: "state", header: t("lots.orderState"), cell: (row) => <OrderStateWord state={row.state} /> },
        { key: "since", header: t("lots.deskSince"), cell: (row) => <When at={row.openedAt} /> },
      ]}
    />
  );
}

function Recalled({ recalled }: Pick<DeskLotsView, "recalled">) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <DataTable
      caption={t("lots.recalls")}
      captionHidden
      rows={recalled}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({ "data-lot": row.id, "data-state": "recalled" })}
      columns={[
        {
          key: "lot",
          header: t("listings.lot"),
          primary: true,
          cell: (row) => (
            <a href={paths.desk.lot(row.id)}>
              {t("listings.lotOf", { title: row.title, number: row.number })}
            </a>
          ),
        },
        { key: "grower", header: t("lots.grower"), cell: (row) => row.producer },
        { key: "when", header: t("lots.recalledOn"), cell: (row) => <When at={row.recalledAt} /> },
        { key: "why", header: t("listings.correctReason"), cell: (row) => row.reason },
        {
          key: "recalled",
          header: t("listings.recalled"),
          align: "end",
          cell: (row) => <Weight grams={row.recalled} />,
        },
        {
          key: "shipped",
          header: t("listings.shipped"),
          align: "end",
          cell: (row) => <Weight grams={row.shipped} />,
        },
      ]}
    />
  );
}
