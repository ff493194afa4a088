import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** One column of a table. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end. */
  readonly align?: "start" | "end" | undefined;
  /** The column that names the row; its cell is the row's header and the card's title. */
  readonly primary?: boolean | undefined;
  /** The header becomes a link that sorts; `direction` when the list is sorted by it. */
  readonly sort?:
    | { readonly href: string; readonly direction?: "ascending" | "descending" | undefined }
    | undefined;
  /** The cell of the totals row. */
  readonly total?: ReactNode;
};

type DataTableProps<Row> = {
  readonly caption: string;
  /** The caption is for screen readers only: a heading above says the same. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Marks of a row: `{ "data-order": number, "data-state": state }`. */
  readonly rowMarks?: ((row: Row) => Record<`data-${string}`, string>) | undefined;
  /** On phones: each row a card (lists of things), or still a table (few columns of figures). */
  readonly onPhone?: "cards" | "table" | undefined;
  /** The row under a double line: its name, in the first column; the cells come from `total`. */
  readonly totalsLabel?: string | undefined;
};

/** A long list: a table with a sticky header on wide screens, a card a row on phones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const cards = props.onPhone !== "table";
  const sorted = props.columns.filter((column) => column.sort !== undefined);
  const table = (
    <table className={cards ? "data-table data-table-cards" : "data-table"}>
      <caption className={props.captionHidden === true ? "sr-only" : "data-caption"}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.align === "end" ? "cell-end" : undefined}
              aria-sort={column.sort?.direction}
            >
              <SortLink column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)} {...props.rowMarks?.(row)}>
            {props.columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {props.totalsLabel === undefined ? null : <Totals columns={props.columns} label={props.totalsLabel} />}
    </table>
  );
  return (
    <>
      {cards && sorted.length > 0 ? (
        <div className="sort-row">
          {sorted.map((column) => (
            <SortLink key={column.key} column={column} />
          ))}
        </div>
      ) : null}
      {cards ? table : <div className="table-scroll">{table}</div>}
    </>
  );
}

function SortLink<Row>({ column }: { readonly column: Column<Row> }) {
  if (column.sort === undefined) return column.header;
  const { href, direction } = column.sort;
  const icon = direction === undefined ? "sort" : direction === "ascending" ? "arrow-up" : "arrow-down";
  return (
    <a className="sort-link" href={href} aria-current={direction === undefined ? undefined : "true"}>
      {column.header}
      <Icon name={icon} size={14} />
    </a>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = column.align === "end" ? "cell-end" : undefined;
  const content = column.cell(row);
  if (column.primary === true) {
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    );
  }
  if (content === null || content === undefined || content === "") return <td className={className} />;
  return (
    <td className={className} data-label={column.header === "" ? undefined : column.header}>
      <span>{content}</span>
    </td>
  );
}

function Totals<Row>(props: { readonly columns: readonly Column<Row>[]; readonly label: string }) {
  return (
    <tfoot>
      <tr>
        {props.columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {props.label}
            </th>
          ) : (
            <td
              key={column.key}
              className={column.align === "end" ? "cell-end" : undefined}
              data-label={column.total === undefined ? undefined : column.header}
            >
              {column.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
