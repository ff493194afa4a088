import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QuotationsListView } from "#app/queries/quotations-list.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Deadline, UnitPrice, Weight, When } from "../orders/amounts.tsx";
import { CompareTable } from "./compare-table.tsx";
import { QuotationStateWord } from "./quotation-words.tsx";

type Row = QuotationsListView["quotations"][number];
const groups = ["turn", "running", "agreed", "ended", "all"] as const;

type Props = {
  readonly view: QuotationsListView;
  /** A request has just gone to so many producers. */
  readonly asked: number;
};

/** The quotations of one side: whose turn it is, since when and until when. */
export function QuotationsList({ view, asked }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { side, group, page, request } = view;
  const area = paths[side];
  const listed = (query: { group?: string; page?: number }) =>
    area.quotations({ group: query.group ?? group, request: request ?? undefined, page: query.page });
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t(side === "buyer" ? "common.buyer" : "common.producer"), href: area.home() },
          ...(request === null ? [] : [{ label: t("quotations.allRequests"), href: area.quotations({}) }]),
          { label: t(request === null ? "quotations.title" : "quotations.compareTitle") },
        ]}
      />
      <PageHeading
        title={t("quotations.title")}
        lead={t(side === "buyer" ? "quotations.leadBuyer" : "quotations.leadProducer")}
        actions={
          side === "buyer" ? (
            <ButtonLink href={paths.buyer.newQuotation()} tone="primary" icon="plus">
              {t("quotations.askAll")}
            </ButtonLink>
          ) : undefined
        }
      />
      {asked > 0 ? (
        <Notice kind="success" announce title={t("quotations.doneAsked", { count: asked })} />
      ) : null}
      <LinkRow
        label={t("quotations.groups")}
        links={groups.map((each) => ({
          href: listed({ group: each }),
          label: t(`quotations.group_${each}`),
          current: each === group,
          count: f.number(view.counts[each]),
        }))}
      />
      {view.quotations.length === 0 ? <Nothing side={side} /> : <Rows view={view} />}
      <Pagination
        label={t("orders.pages")}
        previous={page > 1 ? { href: listed({ page: page - 1 }), label: t("orders.newerPage") } : undefined}
        next={view.hasMore ? { href: listed({ page: page + 1 }), label: t("orders.olderPage") } : undefined}
      />
      {view.comparison === null ? null : (
        <Section id="compare" title={t("quotations.compareTitle")} lead={t("quotations.compareLead")}>
          <CompareTable comparison={view.comparison} />
        </Section>
      )}
    </>
  );
}

function Nothing({ side }: { readonly side: QuotationsListView["side"] }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <EmptyState
      icon="handshake"
      title={t("quotations.noneTitle")}
      action={
        side === "buyer" ? (
          <ButtonLink href={paths.catalogue()} icon="search">
            {t("quotations.toCatalogue")}
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.producer.listings()} icon="sprout">
            {t("quotations.toListings")}
          </ButtonLink>
        )
      }
    >
      {t(side === "buyer" ? "quotations.noneBuyer" : "quotations.noneProducer")}
    </EmptyState>
  );
}

function Rows({ view }: { readonly view: QuotationsListView }) {
  const { lang, t } = useWords();
  const area = pathsIn(lang)[view.side];
  return (
    <DataTable
      caption={t(`quotations.group_${view.group}`)}
      captionHidden
      rows={view.quotations}
      rowKey={(row) => row.id}
      rowMarks={(row) => ({ "data-quotation": row.id, "data-state": row.state })}
      columns={[
        {
          key: "goods",
          header: t("quotations.goods"),
          primary: true,
          cell: (row) => (
            <>
              <a href={area.quotation(row.id)}>{row.goods}</a>
              <span className="row-note block">{row.partner}</span>
            </>
          ),
        },
        {
          key: "state",
          header: t("quotations.state"),
          cell: (row) => <QuotationStateWord state={row.state} />,
        },
        {
          key: "next",
          header: t("quotations.next"),
          cell: (row) => <Turn row={row} side={view.side} />,
        },
        {
          key: "until",
          header: t("quotations.until"),
          cell: (row) => (row.waitsOn === null ? null : <Deadline at={row.deadlineAt} />),
        },
        {
          key: "quantity",
          header: t("quotations.quantity"),
          align: "end",
          cell: (row) => <Weight grams={row.quantity} />,
        },
        {
          key: "price",
          header: t("quotations.price"),
          align: "end",
          cell: (row) =>
            row.price === null ? null : <UnitPrice price={row.price} currency={row.currency} />,
        },
      ]}
    />
  );
}

function Turn({ row, side }: { readonly row: Row; readonly side: QuotationsListView["side"] }) {
  const { lang, t, f } = useWords();
  const area = pathsIn(lang)[side];
  if (row.order !== null) return <a href={area.order(row.order)}>{row.order}</a>;
  if (row.waitsOn === null) return <When at={row.movedAt} />;
  return (
    <>
      {row.waitsOn === side ? (
        <StatusWord tone="waiting">{t("quotations.yourTurn")}</StatusWord>
      ) : (
        t(`quotations.${row.waitsOn}`)
      )}
      <span className="row-note block">{t("quotations.since", { at: f.dateTime(row.movedAt) })}</span>
    </>
  );
}
