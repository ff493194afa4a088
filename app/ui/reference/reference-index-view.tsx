import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ReferenceIndex } from "#app/queries/desk-words.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";

/** What of the reference data is edited at the desk. */
export function ReferenceIndexView({ index }: { readonly index: ReferenceIndex }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const rows = [
    {
      key: "words",
      title: t("vocabulary.title"),
      hint: t("vocabulary.short"),
      href: paths.desk.words(),
      ...index.words,
    },
    {
      key: "advisories",
      title: t("advisories.title"),
      hint: t("advisories.lead"),
      href: paths.desk.advisories(),
      ...index.advisories,
    },
  ];
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[{ label: t("common.desk"), href: paths.desk.home() }, { label: t("vocabulary.reference") }]}
      />
      <PageHeading title={t("vocabulary.reference")} lead={t("vocabulary.referenceLead")} />
      <DataTable
        caption={t("vocabulary.reference")}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        rowMarks={({ key, waiting }) => ({ "data-reference": key, "data-waiting": String(waiting) })}
        columns={[
          {
            key: "title",
            header: t("vocabulary.what"),
            primary: true,
            cell: (row) => <a href={row.href}>{row.title}</a>,
          },
          { key: "hint", header: t("vocabulary.about"), cell: (row) => row.hint },
          {
            key: "count",
            header: t("vocabulary.standing"),
            align: "end",
            cell: (row) => f.number(row.count),
          },
          {
            key: "waiting",
            header: t("vocabulary.toRead"),
            align: "end",
            cell: (row) =>
              row.waiting === 0 ? (
                <span className="text-muted">{t("desk.homeNothing")}</span>
              ) : (
                <strong>{f.number(row.waiting)}</strong>
              ),
          },
        ]}
      />
    </>
  );
}
