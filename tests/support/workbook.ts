/** XLSX workbooks as other programs write them, whole or hostile. */
import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

configure({ useWebWorkers: false });

/** An archive of parts; a stream is for parts too large to be held. */
export async function archiveOf(
  parts: Readonly<Record<string, string | ReadableStream>>,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, part] of Object.entries(parts)) {
    await zip.add(name, typeof part === "string" ? new TextReader(part) : part, { dataDescriptor: false });
  }
  return zip.close();
}

/** A cell: text, a number as it stands in the file, a date by its day's number, or a formula with what it last gave. */
export type Cell = string | { n: string } | { day: number } | { formula: string; gave?: string };

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const letter = (index: number): string =>
  (index < 26 ? "" : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The parts of a workbook whose first sheet has the rows; texts are shared, as spreadsheets write them. */
export function workbookParts(rows: readonly (readonly Cell[])[]): Record<string, string> {
  const strings: string[] = [];
  const cellXml = (cell: Cell, at: string): string => {
    if (typeof cell === "string") {
      if (cell === "") return "";
      strings.push(`<si><t xml:space="preserve">${xml(cell)}</t></si>`);
      return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
    }
    if ("n" in cell) return `<c r="${at}"><v>${cell.n}</v></c>`;
    if ("day" in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
    const gave = cell.gave === undefined ? "" : `<v>${cell.gave}</v>`;
    return `<c r="${at}"><f>${xml(cell.formula)}</f>${gave}</c>`;
  };
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`)).join("")}</row>`,
  );
  return {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="Hidden" state="hidden" r:id="rId9"/><sheet name="A" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet7.xml"/></Relationships>',
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst>${strings.join("")}</sst>`,
    "xl/worksheets/sheet7.xml": `<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
}

export function workbookOf(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  return archiveOf(workbookParts(rows));
}

/** The archive with another claim about how large one of its parts is, in its directory and before the part. */
export function claimSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(archive);
  for (const [signature, sizeAt, nameAt] of [
    ["PK\x03\x04", 22, 30],
    ["PK\x01\x02", 24, 46],
  ] as const) {
    for (
      let at = changed.indexOf(signature, 0, "latin1");
      at >= 0;
      at = changed.indexOf(signature, at + 1, "latin1")
    ) {
      if (changed.toString("utf8", at + nameAt, at + nameAt + name.length) === name) {
        changed.writeUInt32LE(size, at + sizeAt);
      }
    }
  }
  return changed;
}
