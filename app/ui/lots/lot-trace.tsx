import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { LotPageView } from "#app/queries/lot-page.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Weight, When } from "../orders/amounts.tsx";
import { OrderStateWord } from "../orders/order-state-word.tsx";
import { LotDates } from "./lot-parts.tsx";

/** Forward: every order and buyer that goods of the lot have reached or were meant for. */
export function LotForward({ lot }: { readonly lot: LotPageView }) {
  const { lang, t } = useWords();
  const area = lot.side === "producer" ? pathsIn(lang).producer : pathsIn(lang).desk;
  return (
    <Section id="forward" title={t("lots.forward")} lead={t("lots.forwardLead")}>
      {lot.forward.length === 0 ? (
        <p className="text-muted">{t("lots.forwardNone")}</p>
      ) : (
        <DataTable
          caption={t("lots.forward")}
          captionHidden
          rows={lot.forward}
          rowKey={(row) => row.id}
          rowMarks={(row) => ({ "data-order": row.number, "data-state": row.state, "data-hold": row.hold })}
          columns={[
            {
              key: "order",
              header: t("lots.order"),
              primary: true,
              cell: (row) => <a href={area.order(row.number)}>{row.number}</a>,
            },
            { key: "buyer", header: t("lots.buyer"), cell: (row) => row.buyer },
            {
              key: "taken",
              header: t("lots.taken"),
              align: "end",
              cell: (row) => (
                <>
                  <Weight grams={row.grams} />
                  <span className="block text-sm font-normal text-muted">{t(`lots.hold_${row.hold}`)}</span>
                </>
              ),
            },
            {
              key: "state",
              header: t("lots.orderState"),
              cell: (row) => <OrderStateWord state={row.state} />,
            },
            {
              key: "trucks",
              header: t("lots.trucks"),
              cell: (row) => row.trucks.map(({ plate }) => plate).join(", ") || "—",
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Backward: who grew it, where and when, and who took it in. */
export function LotBackward({ lot }: { readonly lot: LotPageView }) {
  const { t } = useWords();
  return (
    <Section id="backward" title={t("lots.backward")}>
      <DescriptionList
        items={[
          { term: t("lots.grower"), details: lot.grower },
          { term: t("listings.origin"), details: lot.origin || "—" },
          { term: t("listings.lotDates"), details: <LotDates lot={lot} /> },
          ...lot.entries.map((entry) => ({
            term: t(entry.kind === "receive" ? "lots.takenInBy" : "lots.broughtInBy"),
            details: (
              <>
                {entry.who ?? t("lots.house")}
                {", "}
                <When at={entry.at} />
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}
