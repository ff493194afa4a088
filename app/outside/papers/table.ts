/** A table over the whole width: tagged, its head repeated on every page, figures in columns of one width. */
import type { Both } from "./both.ts";
import type { Sheet, Style, Tagged } from "./page.ts";
import { contentWidth, hairline, ink, muted, page } from "./page.ts";
import { makeRoom } from "./sheet.ts";
import { decorate, group, heightOf, put, rule, tell } from "./write.ts";

export type Column = {
  readonly title: Both;
  /** Share of the width. */
  readonly width: number;
  readonly align?: "left" | "right";
};

/** Lines of a cell; the second and later ones are smaller. */
export type Cell = readonly string[];

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sums under the table: a word over the first columns and a figure in the last. */
  readonly totals?: readonly { readonly name: Both; readonly cells: readonly Cell[] }[];
  /** What has to find room on the page of the last row, below the sums. */
  readonly follows?: number;
};

const pad = 4;
const headStyle: Style = { face: "bold", size: 7 };
const headSecond: Style = { size: 6.5, color: muted };
const first: Style = { size: 8.5, figures: true };
const later: Style = { size: 7, color: muted, figures: true };
const totalStyle: Style = { face: "bold", size: 8.5, figures: true };

export function writeTable(sheet: Sheet, { columns, rows, totals = [], follows = 0 }: Table): void {
  const { doc } = sheet;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let x = page.left;
  const places = columns.map(({ width, align = "left" }) => {
    const place = { x, width: (width / whole) * contentWidth, align };
    x += place.width;
    return place;
  });
  const table = group(sheet, "Table");

  const drawCells = (
    row: Tagged | null,
    type: "TH" | "TD",
    cells: readonly Cell[],
    styles: readonly [Style, Style],
    y: number,
  ): void => {
    cells.forEach((cell, index) => {
      const place = places[index];
      if (place === undefined) return;
      const draw = (): void => {
        let at = y;
        cell.forEach((line, number) => {
          const style = { ...(number === 0 ? styles[0] : styles[1]), align: place.align };
          put(doc, line, place.x + pad, at, place.width - 2 * pad, style);
          at += heightOf(doc, line, place.width - 2 * pad, style);
        });
      };
      if (row === null) draw();
      else tell(doc, row, type, draw);
    });
  };
  const heightOfCells = (cells: readonly Cell[], styles: readonly [Style, Style]): number =>
    Math.max(
      ...cells.map((cell, index) =>
        cell.reduce(
          (sum, line, number) =>
            sum +
            heightOf(doc, line, (places[index]?.width ?? 0) - 2 * pad, number === 0 ? styles[0] : styles[1]),
          0,
        ),
      ),
    );

  const head: readonly Cell[] = columns.map(({ title }) =>
    title.az === title.ru ? [title.ru] : [title.ru, title.az],
  );
  const headHeight = heightOfCells(head, [headStyle, headSecond]);
  const drawHead = (again: boolean): void => {
    rule(doc, page.left, page.right, sheet.y, ink, 0.8);
    const y = sheet.y + 4;
    if (again) decorate(doc, () => drawCells(null, "TH", head, [headStyle, headSecond], y));
    else {
      const row = group(sheet, "TR", table);
      drawCells(row, "TH", head, [headStyle, headSecond], y);
      row.end();
    }
    sheet.y = y + headHeight + 4;
    rule(doc, page.left, page.right, sheet.y, ink, 0.8);
  };

  const heightOfRow = (cells: readonly Cell[]): number => heightOfCells(cells, [first, later]) + 9;
  // Sums stand under a row of the table, not alone on a page.
  const under = (index: number): number => (index === rows.length - 1 ? totals.length * 21 + follows : 0);
  const [firstRow] = rows;
  // Nor does the head stand alone: it comes with a row, and that one with what has to be under it.
  makeRoom(sheet, headHeight + 8 + (firstRow === undefined ? 0 : heightOfRow(firstRow) + under(0)));
  drawHead(false);
  for (const [index, cells] of rows.entries()) {
    const height = heightOfRow(cells);
    if (makeRoom(sheet, height + under(index))) drawHead(true);
    const row = group(sheet, "TR", table);
    drawCells(row, "TD", cells, [first, later], sheet.y + 4);
    row.end();
    sheet.y += height;
    rule(doc, page.left, page.right, sheet.y, hairline, 0.4);
  }
  for (const { name, cells } of totals) {
    const style: readonly [Style, Style] = [totalStyle, totalStyle];
    const full = [[`${name.ru} / ${name.az}`], ...cells];
    // The word stands over all columns that have no sum.
    const empty = columns.length - cells.length;
    const width = places.slice(0, empty).reduce((sum, place) => sum + place.width, 0) - 2 * pad;
    const wordHeight = heightOf(doc, full[0]?.[0] ?? "", width, totalStyle);
    const height = Math.max(wordHeight, 12) + 9;
    if (makeRoom(sheet, height)) drawHead(true);
    const y = sheet.y + 5;
    const row = group(sheet, "TR", table);
    tell(doc, row, "TH", () => put(doc, full[0]?.[0] ?? "", page.left + pad, y, width, totalStyle));
    drawCells(row, "TD", [...Array.from({ length: empty }, (): Cell => []), ...cells], style, y);
    row.end();
    sheet.y += height;
    rule(doc, page.left, page.right, sheet.y, ink, 0.8);
  }
  table.end();
  sheet.y += 8;
}
