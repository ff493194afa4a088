import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrdersListView } from "#app/queries/orders-list.server.ts";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Amount, Day, Deadline, Weight } from "./amounts.tsx";
import { OrderStateWord } from "./order-state-word.tsx";
import { whoText } from "./order-words.ts";
import { OrdersFilter } from "./orders-filter.tsx";

type Row = OrdersListView["orders"][number];
const groups = ["running", "completed", "ended", "all"] as const;
const titles = {
  buyer: "orders.listTitleBuyer",
  producer: "orders.listTitleProducer",
  staff: "orders.listTitleStaff",
} as const;
const empties = {
  buyer: "orders.listNoneBuyer",
  producer: "orders.listNoneProducer",
  staff: "orders.listNoneStaff",
} as const;

type Props = {
  readonly view: OrdersListView;
  /** So many orders have just been placed. */
  readonly placed: number;
};

/** A list of orders for one of the three audiences. */
export function OrdersList({ view, placed }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { side, group, state, from, to, q } = view;
  const area = side === "staff" ? paths.desk : paths[side];
  const filter = { q: q === "" ? undefined : q, from: from ?? undefined, to: to ?? undefined };
  const listed = (query: { group?: string; after?: string }) =>
    area.orders({
      group: query.group ?? group,
      state: query.group === undefined ? (state ?? undefined) : undefined,
      ...filter,
      after: query.after,
    });
  return (
    <>
      <PageHeading title={t(titles[side])} />
      {placed > 0 ? (
        <Notice kind="success" announce title={t("basket.placedTitle", { count: placed })}>
          {t("basket.placedText")}
        </Notice>
      ) : null}
      <LinkRow
        label={t("orders.listGroups")}
        links={groups.map((each) => ({
          href: listed({ group: each }),
          label: t(`orders.group_${each}`),
          current: each === group,
          count: f.number(view.counts[each]),
        }))}
      />
      <OrdersFilter view={view} />
      {view.orders.length === 0 ? (
        <EmptyState icon="package" title={t("orders.listNone")}>
          {t(empties[side])}
        </EmptyState>
      ) : (
        <OrdersTable view={view} />
      )}
      <Pagination
        label={t("orders.pages")}
        previous={view.isFirst ? undefined : { href: listed({}), label: t("orderLife.newest") }}
        next={
          view.next === null
            ? undefined
            : { href: listed({ after: view.next }), label: t("orders.olderPage") }
        }
      />
      {view.orders.length === 0 ? null : (
        <p className="print-hidden">
          <a href={area.ordersFile({ group, state: state ?? undefined, ...filter })} download>
            {t("orderLife.csv")}
          </a>
        </p>
      )}
    </>
  );
}

function OrdersTable({ view }: { readonly view: OrdersListView }) {
  const { lang, t } = useWords();
  const { side } = view;
  const paths = pathsIn(lang);
  const area = side === "staff" ? paths.desk : paths[side];
  const party = (which: "buyer" | "producer"): Column<Row>[] =>
    side === which ? [] : [{ key: which, header: t(`orders.${which}`), cell: (row) => row[which] }];
  return (
    <DataTable
      caption={t(`orders.group_${view.group}`)}
      captionHidden
      rows={view.orders}
      rowKey={(row) => row.number}
      rowMarks={(row) => ({ "data-order": row.number, "data-state": row.state })}
      columns={[
        {
          key: "number",
          header: t("orders.number"),
          primary: true,
          cell: (row) => (
            <>
              <a href={area.order(row.number)}>{row.number}</a>
              <span className="row-note block">{row.goods.join(", ")}</span>
              {row.purchaseOrder === "" ? null : (
                <span className="row-note block" data-purchase-order={row.purchaseOrder}>
                  {row.purchaseOrder}
                </span>
              )}
            </>
          ),
        },
        ...party("buyer"),
        ...party("producer"),
        { key: "state", header: t("orders.state"), cell: (row) => <OrderStateWord state={row.state} /> },
        { key: "next", header: t("orders.next"), cell: (row) => <Waits row={row} side={side} /> },
        { key: "until", header: t("orders.deliverUntil"), cell: (row) => <Day date={row.deliverTo} /> },
        {
          key: "weight",
          header: t("orders.weight"),
          align: "end",
          cell: (row) => <Weight grams={row.weight} />,
        },
        {
          key: "amount",
          header: t("orders.amount"),
          align: "end",
          cell: (row) => <Amount amount={row.total} currency={row.currency} />,
        },
      ]}
    />
  );
}

function Waits({ row, side }: { readonly row: Row; readonly side: OrdersListView["side"] }) {
  const { t } = useWords();
  const { who, by } = row.next;
  if (who === "nobody") return null;
  return (
    <>
      {who === side ? <StatusWord tone="waiting">{t("orders.nextYou")}</StatusWord> : whoText(who, t)}
      {by === null ? null : (
        <span className="row-note block">
          <Deadline at={by} />
        </span>
      )}
    </>
  );
}
