import { columnOf } from "#app/domain/imports/columns.ts";
import { useWords } from "#app/i18n/context.tsx";
import { columnLabel } from "#app/i18n/import-columns.ts";
import { pathsIn } from "#app/paths.ts";
import type { ImportView, ShownImport, ShownRow } from "#app/queries/listing-imports.server.ts";
import { fieldMessage } from "#app/ui/forms/say.ts";
import type { Column } from "#app/ui/kit/data-table.tsx";
import { DataTable } from "#app/ui/kit/data-table.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";

type Props = { readonly shown: ShownImport };

/** The rows of an import by what they do, page by page. */
export function ImportRows({ shown }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { counts, show, page } = shown;
  const to = (view: ImportView, number = 1) =>
    paths.producer.listingImport(shown.id, { show: view, page: number === 1 ? undefined : number });
  const views: [ImportView, number][] = [
    ["error", counts.error],
    ["create", counts.create],
    ["change", counts.change],
    ["unchanged", counts.unchanged],
    ["photos", counts.photos],
  ];
  const empty = shown.rows.length === 0;
  return (
    <>
      <LinkRow
        label={t("imports.show")}
        links={views
          .filter(([view, count]) => count > 0 || view === show)
          .map(([view, count]) => ({
            href: to(view),
            label: t(`imports.show_${view}`),
            count: f.number(count),
            current: view === show,
          }))}
      />
      {show === "photos" && !empty ? <p className="section-lead">{t("imports.photosLead")}</p> : null}
      {empty ? <p className="text-muted">{t("imports.noRows")}</p> : <RowsTable shown={shown} />}
      <Pagination
        label={t("imports.show")}
        previous={page > 1 ? { href: to(show, page - 1), label: t("common.previous") } : undefined}
        next={shown.more ? { href: to(show, page + 1), label: t("common.next") } : undefined}
      />
    </>
  );
}

function RowsTable({ shown }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const columns: Column<ShownRow>[] = [
    {
      key: "ref",
      header: t("imports.ref"),
      primary: true,
      cell: ({ ref, name, listingId }) => (
        <span className="wrap-anywhere">
          {listingId === null ? ref : <a href={paths.producer.listing(listingId)}>{ref}</a>}
          <span className="block text-sm font-normal text-muted">{name}</span>
        </span>
      ),
    },
    { key: "row", header: t("imports.row"), align: "end", cell: ({ number }) => f.number(number) },
  ];
  const more: Partial<Record<ImportView, Column<ShownRow>>> = {
    error: {
      key: "problem",
      header: t("imports.problem"),
      cell: ({ errors }) => (
        <ul className="m-0 list-none p-0">
          {errors.map(({ column, code, found }) => (
            <li key={`${column} ${code}`} data-column={column} data-error={code} className="wrap-anywhere">
              <ColumnName name={column} />
              {": "}
              {fieldMessage(code, t)}
              {found === "" ? null : (
                <span className="block text-sm text-muted">“{found.slice(0, 200)}”</span>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    change: {
      key: "changes",
      header: t("imports.changes"),
      cell: ({ changes }) => (
        <ul className="m-0 list-none p-0">
          {changes.map(({ column, before, after }) => (
            <li key={column} data-column={column} className="wrap-anywhere">
              <ColumnName name={column} />
              {": "}
              {t("imports.change", {
                before: before === "" ? t("imports.blank") : before.slice(0, 200),
                after: after === "" ? t("imports.blank") : after.slice(0, 200),
              })}
            </li>
          ))}
        </ul>
      ),
    },
    photos: {
      key: "photos",
      header: "",
      cell: ({ listingId }) =>
        listingId === null ? null : (
          <a href={`${paths.producer.listing(listingId)}#photos`}>{t("imports.addPhotos")}</a>
        ),
    },
  };
  const last = more[shown.show];
  return (
    <DataTable
      caption={t(`imports.show_${shown.show}`)}
      captionHidden
      columns={last === undefined ? columns : [...columns, last]}
      rows={shown.rows}
      rowKey={({ number }) => String(number)}
      rowMarks={({ number, ref }) => ({ "data-row": String(number), "data-ref": ref })}
    />
  );
}

/** What a column is called in the form, and in the file. */
function ColumnName({ name }: { readonly name: string }) {
  const { t } = useWords();
  const column = columnOf(name);
  if (column === undefined) return <>{t("imports.whole")}</>;
  return (
    <>
      <strong>{columnLabel(column, t)}</strong> <code className="text-sm">{name}</code>
    </>
  );
}
