import { paperOwners } from "#app/domain/papers/pack.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskBoard } from "#app/queries/desk-board.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Day } from "../orders/amounts.tsx";
import { paperText } from "../orders/order-words.ts";

type Props = { readonly board: DeskBoard };

/** Trucks that have left and not arrived, the first expected first. */
export function BoardTrucks({ board }: Props) {
  const { lang, t } = useWords();
  const { trucks, trucksInAll } = board;
  if (trucks.length === 0) return <p className="text-muted">{t("shipments.roadNone")}</p>;
  return (
    <>
      <DataTable
        caption={t("shipments.road")}
        captionHidden
        rows={trucks}
        rowKey={({ id }) => id}
        rowMarks={({ late, state }) => ({ "data-late": String(late), "data-state": state })}
        columns={[
          { key: "truck", header: t("shipments.col_truck"), primary: true, cell: ({ plate }) => plate },
          {
            key: "order",
            header: t("shipments.col_order"),
            cell: ({ order }) => <a href={pathsIn(lang).desk.order(order)}>{order}</a>,
          },
          { key: "buyer", header: t("shipments.col_buyer"), cell: ({ buyer }) => buyer },
          {
            key: "stage",
            header: t("shipments.col_stage"),
            cell: ({ state }) => t(`orders.truck_${state}`),
          },
          {
            key: "eta",
            header: t("shipments.col_eta"),
            cell: ({ eta, late }) => (
              <>
                {eta === null ? t("shipments.trackNoEta") : <Day date={eta} />}{" "}
                {late ? (
                  <StatusWord tone="bad" icon="clock">
                    {t("shipments.late")}
                  </StatusWord>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Shown shown={trucks.length} count={trucksInAll} />
    </>
  );
}

/** Papers that hold up goods now, the first needed first. */
export function BoardPapers({ board }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { papers, papersInAll, decidesPapers } = board;
  if (papers.length === 0) return <p className="text-muted">{t("shipments.waitsForNone")}</p>;
  return (
    <>
      <DataTable
        caption={t("shipments.waitsFor")}
        captionHidden
        rows={papers}
        rowKey={({ id }) => id}
        rowMarks={({ kind, state, gate }) => ({
          "data-paper": kind,
          "data-state": state,
          "data-gate": gate ?? "",
        })}
        columns={[
          {
            key: "paper",
            header: t("shipments.col_paper"),
            primary: true,
            cell: ({ id, kind, state }) =>
              state === "uploaded" && decidesPapers ? (
                <a href={paths.desk.paper(id)}>{paperText(kind, t)}</a>
              ) : (
                paperText(kind, t)
              ),
          },
          {
            key: "order",
            header: t("shipments.col_order"),
            cell: ({ order }) => <a href={paths.desk.order(order)}>{order}</a>,
          },
          {
            key: "owner",
            header: t("shipments.col_owner"),
            cell: ({ owner, state }) => {
              const known = paperOwners.find((each) => each === (state === "uploaded" ? "staff" : owner));
              return known === undefined ? owner : t(`words.owner_${known}`);
            },
          },
          {
            key: "due",
            header: t("shipments.col_due"),
            cell: ({ dueOn, overdue }) => (
              <>
                {dueOn === null ? null : <Day date={dueOn} />}{" "}
                {overdue ? (
                  <StatusWord tone="bad" icon="clock">
                    {t("shipments.late")}
                  </StatusWord>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Shown shown={papers.length} count={papersInAll} />
    </>
  );
}

function Shown({ shown, count }: { readonly shown: number; readonly count: number }) {
  const { t, f } = useWords();
  if (count <= shown) return null;
  return (
    <p className="text-muted">{t("shipments.shownOf", { shown: f.number(shown), count: f.number(count) })}</p>
  );
}
