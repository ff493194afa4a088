/** A workbook for people to fill in: typed columns, lists of what may be chosen, a header that stays in sight. */
import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** "amount": cells that are decimals of two places, written as numbers; the others are written as they are read. */
export type ColumnType = "text" | "number" | "date" | "amount";

export type SheetColumn = {
  readonly header: string;
  readonly type: ColumnType;
  /** Characters. */
  readonly width: number;
  /** Shown when a cell of the column is chosen. */
  readonly prompt?: string;
  /** What may be chosen: values, or a range of another sheet ("Goods!$A$2:$A$82"). */
  readonly choices?: readonly string[] | string;
};

export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows below the header are there to be filled in. */
  readonly roomFor?: number;
};

configure({ useWebWorkers: false });

/** Styles by their place in styles.xml. */
const styleOf = { text: 1, number: 2, date: 3, amount: 6 } as const;
const HEADER_STYLE = 4;
const WRAPPED_STYLE = 5;

const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of the workbook. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  const numbers = sheets.map((_, index) => index + 1);
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes(numbers)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...numbers.map((number): [string, string] => ["worksheet", `worksheets/sheet${number}.xml`]),
        ["styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", styles],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      worksheet(sheet),
    ]),
  ];
  for (const [name, text] of parts) await zip.add(name, new TextReader(text));
  return zip.close();
}

function contentTypes(numbers: readonly number[]): string {
  const parts = [
    `<Override PartName="/xl/workbook.xml" ContentType="${MIME}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${MIME}.styles+xml"/>`,
    ...numbers.map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${MIME}.worksheet+xml"/>`,
    ),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `${head}<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join("")}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELS}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbook(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${each.join("")}</sheets></workbook>`;
}

const font = (extra: string) => `<font>${extra}<sz val="11"/><name val="Calibri"/></font>`;
const xf = (format: number, fontId: number, extra = "") =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${
    extra === "" ? "/>" : ` applyAlignment="1">${extra}</xf>`
  }`;
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const styles = `${head}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2">${font("")}${font("<b/>")}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${xf(0, 0)}${xf(49, 0)}${xf(0, 0)}${xf(164, 0)}${xf(49, 1, wrapped)}${xf(49, 0, wrapped)}${xf(4, 0)}</cellXfs></styleSheet>`;

function worksheet({ columns, rows, roomFor }: Sheet): string {
  const widths = columns.map(
    ({ width, type }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf[type]}" customWidth="1"/>`,
  );
  const lines = [
    rowXml(
      1,
      columns.map(({ header }) => header),
      HEADER_STYLE,
    ),
    ...rows.map((cells, index) => rowXml(index + 2, cells, WRAPPED_STYLE, columns)),
  ];
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${MAIN}">${pane}<cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData>${
    roomFor === undefined ? "" : validations(columns, roomFor)
  }</worksheet>`;
}

function rowXml(
  number: number,
  cells: readonly string[],
  style: number,
  columns: readonly SheetColumn[] = [],
): string {
  const each = cells.map((text, index) =>
    text === ""
      ? ""
      : columns[index]?.type === "amount"
        ? `<c r="${letters(index)}${number}" s="${styleOf.amount}"><v>${escaped(text)}</v></c>`
        : `<c r="${letters(index)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row r="${number}">${each.join("")}</row>`;
}

/** What a cell takes, told before it is typed and not forced: the import itself says what is wrong. */
function validations(columns: readonly SheetColumn[], roomFor: number): string {
  const each = columns.flatMap((column, index) => {
    const prompt =
      column.prompt === undefined
        ? ""
        : ` showInputMessage="1" promptTitle="${escaped(column.header.slice(0, 32))}" prompt="${escaped(column.prompt.slice(0, 250))}"`;
    const range = `${letters(index)}2:${letters(index)}${roomFor + 1}`;
    if (column.choices === undefined) {
      return prompt === "" ? [] : [`<dataValidation allowBlank="1"${prompt} sqref="${range}"/>`];
    }
    const list = typeof column.choices === "string" ? column.choices : `"${column.choices.join(",")}"`;
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1"${prompt} sqref="${range}"><formula1>${escaped(list)}</formula1></dataValidation>`,
    ];
  });
  return each.length === 0
    ? ""
    : `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

/** 0 → "A", 26 → "AA". */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
