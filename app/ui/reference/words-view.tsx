import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskWords } from "#app/queries/desk-words.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { WordChangeTitle, WordHistory } from "./word-change-list.tsx";

/** The words goods are found by: what waits, what several goods share, each commodity, and what was decided. */
export function WordsView({ view }: { readonly view: DeskWords }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { page } = view;
  const to = (number: number) => paths.desk.words({ page: number });
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.desk"), href: paths.desk.home() },
          { label: t("vocabulary.reference"), href: paths.desk.reference() },
          { label: t("vocabulary.title") },
        ]}
      />
      <PageHeading title={t("vocabulary.title")} lead={t("vocabulary.lead")} />
      <Section id="waiting" title={t("vocabulary.waiting")}>
        <Waiting view={view} />
      </Section>
      <Section id="goods" title={t("vocabulary.goods")}>
        <Goods view={view} />
      </Section>
      <Section id="shared" title={t("vocabulary.shared")} lead={t("vocabulary.sharedLead")}>
        <Shared view={view} />
      </Section>
      <Section id="history" title={t("vocabulary.history")}>
        {view.decided.length === 0 ? (
          <p className="text-muted">{t("vocabulary.noHistory")}</p>
        ) : (
          <WordHistory label={t("vocabulary.history")} changes={view.decided} goods />
        )}
        <Pagination
          label={t("vocabulary.history")}
          previous={page > 1 ? { href: to(page - 1), label: t("common.previous") } : undefined}
          next={view.more ? { href: to(page + 1), label: t("common.next") } : undefined}
        />
      </Section>
    </>
  );
}

function Waiting({ view }: { readonly view: DeskWords }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  if (view.waiting.length === 0) {
    return (
      <EmptyState icon="check" title={t("vocabulary.noneWaits")}>
        {t("vocabulary.noneWaitsText")}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t("vocabulary.waiting")}
      captionHidden
      rows={view.waiting}
      rowKey={({ id }) => id}
      rowMarks={({ id, state }) => ({ "data-word-change": id, "data-state": state })}
      columns={[
        {
          key: "word",
          header: t("vocabulary.word"),
          primary: true,
          cell: (row) => (
            <a href={paths.desk.goodsWords(row.commodity)}>
              <WordChangeTitle change={row} />
            </a>
          ),
        },
        { key: "goods", header: t("vocabulary.commodity"), cell: (row) => row.goods },
        { key: "source", header: t("vocabulary.source"), cell: (row) => row.source },
        {
          key: "by",
          header: t("vocabulary.proposed"),
          cell: (row) =>
            t("vocabulary.proposedBy", {
              name: row.proposedBy ?? t("vocabulary.somebody"),
              time: f.dateTime(row.proposedAt),
            }),
        },
      ]}
    />
  );
}

function Goods({ view }: { readonly view: DeskWords }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  return (
    <DataTable
      caption={t("vocabulary.goods")}
      captionHidden
      onPhone="table"
      rows={view.goods}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "name",
          header: t("vocabulary.commodity"),
          primary: true,
          cell: (row) => <a href={paths.desk.goodsWords(row.slug)}>{row.name}</a>,
        },
        {
          key: "words",
          header: t("vocabulary.number"),
          align: "end",
          cell: (row) => f.number(row.words),
        },
        {
          key: "waiting",
          header: t("vocabulary.toRead"),
          align: "end",
          cell: (row) => (row.waiting === 0 ? "" : f.number(row.waiting)),
        },
      ]}
    />
  );
}

function Shared({ view }: { readonly view: DeskWords }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  if (view.shared.length === 0) return <p className="text-muted">{t("vocabulary.noneShared")}</p>;
  return (
    <DataTable
      caption={t("vocabulary.shared")}
      captionHidden
      rows={view.shared}
      rowKey={({ folded }) => folded}
      rowMarks={({ folded }) => ({ "data-shared-word": folded })}
      columns={[
        { key: "word", header: t("vocabulary.word"), primary: true, cell: (row) => row.word },
        {
          key: "goods",
          header: t("vocabulary.commodities"),
          cell: (row) =>
            row.goods.map(({ slug, name }, at) => (
              <span key={slug}>
                {at === 0 ? null : ", "}
                <a href={paths.desk.goodsWords(slug)}>{name}</a>
              </span>
            )),
        },
        {
          key: "meant",
          header: t("vocabulary.meant"),
          cell: (row) =>
            row.meant ? (
              <StatusWord tone="good">{t("vocabulary.meantForSeveral")}</StatusWord>
            ) : (
              <StatusWord tone="neutral">{t("vocabulary.cameWithProgram")}</StatusWord>
            ),
        },
      ]}
    />
  );
}
