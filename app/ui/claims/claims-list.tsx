import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskClaimsView } from "#app/queries/desk-claims.server.ts";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Amount, Deadline, When } from "../orders/amounts.tsx";
import { claimReasonText } from "../orders/order-words.ts";
import { ClaimStateWord } from "./claim-state-word.tsx";

const groups = ["running", "closed"] as const;

/** Claims as the desk sees them. */
export function ClaimsList({ view }: { readonly view: DeskClaimsView }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <PageHeading title={t("orders.claimsTitle")} lead={t("orders.claimsLead")} />
      <LinkRow
        label={t("orders.claimsGroups")}
        links={groups.map((group) => ({
          href: paths.desk.claims({ group }),
          label: t(`orders.claims_${group}`),
          current: group === view.group,
        }))}
      />
      {view.claims.length === 0 ? (
        <EmptyState icon="scale" title={t("orders.claimsNone")}>
          {t("orders.claimsNoneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("orders.claimsTitle")}
          captionHidden
          rows={view.claims}
          rowKey={(row) => row.id}
          rowMarks={(row) => ({ "data-claim": row.id, "data-state": row.state })}
          columns={[
            {
              key: "order",
              header: t("orders.number"),
              primary: true,
              cell: (row) => <a href={paths.desk.claim(row.id)}>{`${row.orderNumber} · ${row.number}`}</a>,
            },
            { key: "reason", header: t("orders.claimReason"), cell: (row) => claimReasonText(row.reason, t) },
            { key: "producer", header: t("orders.producer"), cell: (row) => row.producer },
            { key: "buyer", header: t("orders.buyer"), cell: (row) => row.buyer },
            {
              key: "state",
              header: t("orders.state"),
              cell: (row) =>
                row.toSettle ? (
                  <StatusWord tone="waiting">{t("orders.claimsToSettle")}</StatusWord>
                ) : (
                  <ClaimStateWord state={row.state} />
                ),
            },
            { key: "opened", header: t("orders.claimsOpened"), cell: (row) => <When at={row.openedAt} /> },
            { key: "due", header: t("orders.claimsDue"), cell: (row) => <Deadline at={row.answerDueAt} /> },
            {
              key: "total",
              header: t("orders.claimsOrderTotal"),
              align: "end",
              cell: (row) => <Amount amount={row.total} currency={row.currency} />,
            },
          ]}
        />
      )}
    </>
  );
}
