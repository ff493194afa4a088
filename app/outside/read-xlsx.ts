/**
 * The first sheet of an XLSX workbook, row by row, in little memory: the archive is inflated piece by piece, counted
 * while it is, and parsed as it comes. Formulas are never calculated; what the spreadsheet last showed is what is read.
 */
import { openAsBlob } from "node:fs";
import type { Entry } from "@zip.js/zip.js";
import { BlobReader, configure, ZipReader } from "@zip.js/zip.js";
import type { SaxesAttributePlain } from "saxes";
import { SaxesParser } from "saxes";
import { SheetRefused } from "./sheet-job.ts";
import { isDateFormat, serialDate, showNumber } from "./xlsx-values.ts";

/** All parts we read, inflated: ten times what ten thousand full rows need. */
const MOST_INFLATED = 120_000_000;
const MOST_SHARED_TEXT = 20_000_000;
const MOST_ENTRIES = 1_000;

configure({ useWebWorkers: false });

export type RowSink = (number: number, cells: readonly string[]) => void;

/** Hands every row that has cells to the sink; throws `SheetRefused`. */
export async function readXlsx(path: string, sink: RowSink): Promise<void> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(path)));
  const entries = await zip.getEntries().catch(() => {
    throw new SheetRefused("sheet-broken");
  });
  if (entries.length > MOST_ENTRIES) throw new SheetRefused("sheet-too-large");
  const parts = new Map(entries.map((entry) => [entry.filename.replace(/^\//, ""), entry]));
  if (!parts.has("[Content_Types].xml") || !parts.has("xl/workbook.xml"))
    throw new SheetRefused("not-a-sheet");
  const budget = { left: MOST_INFLATED };
  const parse = async (name: string, on: Handlers): Promise<void> => {
    const entry = parts.get(name);
    if (entry !== undefined) await parseEntry(entry, budget, on);
  };
  const { sheet, from1904 } = await readWorkbook(parse);
  if (!parts.has(sheet)) throw new SheetRefused("sheet-broken");
  const strings = await readStrings(parse);
  const dates = await readDateStyles(parse);
  await parse(sheet, sheetHandlers({ strings, dates, from1904 }, sink));
  await zip.close();
}

type Handlers = {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};
type Parse = (name: string, on: Handlers) => Promise<void>;

/** Names without their prefix: some programs write `x:row`. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

async function parseEntry(entry: Entry, budget: { left: number }, on: Handlers): Promise<void> {
  if (entry.directory || entry.encrypted) throw new SheetRefused("sheet-broken");
  // What the archive says of itself is only a claim; it spares the work where it says too much already.
  if (entry.uncompressedSize > budget.left) throw new SheetRefused("sheet-too-large");
  const parser = new SaxesParser();
  let refused: SheetRefused | null = null;
  const stop = (code: SheetRefused["code"]) => {
    refused ??= new SheetRefused(code);
  };
  // A document type can name entities that grow without end; no workbook has one.
  parser.on("doctype", () => stop("sheet-broken"));
  parser.on("error", () => stop("sheet-broken"));
  parser.on("opentag", ({ name, attributes }) => on.open(local(name), plain(attributes)));
  if (on.text) parser.on("text", on.text);
  const { close } = on;
  if (close) parser.on("closetag", ({ name }) => close(local(name)));
  const decoder = new TextDecoder("utf-8");
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      budget.left -= chunk.byteLength;
      if (budget.left < 0) stop("sheet-too-large");
      try {
        if (refused === null) parser.write(decoder.decode(chunk, { stream: true }));
      } catch (error) {
        // The archive's reader would wrap it; what was refused is said below.
        refused = error instanceof SheetRefused ? error : new SheetRefused("sheet-broken");
      }
      if (refused !== null) throw refused;
    },
  });
  await entry.getData(sink).catch(() => {
    throw refused ?? new SheetRefused("sheet-broken");
  });
  if (refused !== null) throw refused;
  parser.close();
}

function plain(
  attributes: Record<string, SaxesAttributePlain> | Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), String(value)]));
}

async function readWorkbook(parse: Parse): Promise<{ sheet: string; from1904: boolean }> {
  let from1904 = false;
  let first: string | undefined;
  await parse("xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name === "sheet" && (attributes.state ?? "visible") === "visible") first ??= attributes.id;
    },
  });
  let target = "worksheets/sheet1.xml";
  await parse("xl/_rels/workbook.xml.rels", {
    open: (name, { Id, Target }) => {
      if (name === "Relationship" && Id === first && Target !== undefined) target = Target;
    },
  });
  return { sheet: target.startsWith("/") ? target.slice(1) : `xl/${target}`, from1904 };
}

/** The shared texts; runs of a rich one joined, the readings of ideographs left out. */
async function readStrings(parse: Parse): Promise<string[]> {
  const strings: string[] = [];
  let total = 0;
  let text = "";
  let inText = false;
  let inReading = false;
  await parse("xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inReading = false;
      if (name !== "si") return;
      total += text.length;
      if (total > MOST_SHARED_TEXT) throw new SheetRefused("sheet-too-large");
      strings.push(text);
    },
  });
  return strings;
}

/** For each cell style whether it shows a number as a date. */
async function readDateStyles(parse: Parse): Promise<boolean[]> {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let inStyles = false;
  await parse("xl/styles.xml", {
    open: (name, { numFmtId = "", formatCode = "" }) => {
      if (name === "numFmt") formats.set(numFmtId, formatCode);
      if (name === "cellXfs") inStyles = true;
      if (name === "xf" && inStyles) styles.push(isDateFormat(numFmtId, formats.get(numFmtId)));
    },
    close: (name) => {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return styles;
}

type Book = {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
};
type Cell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
};

/** Farther out than any sheet of ours: such a cell is left out, and no array is made that wide. */
const FARTHEST = 200;
/** The last row that a spreadsheet has. */
const MOST_ROWS = 1_048_576;

function sheetHandlers(book: Book, sink: RowSink): Handlers {
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | null = null;
  let next = 0;
  let inValue = false;
  return {
    open: (name, attributes) => {
      if (name === "row") {
        row = rowNumber(attributes.r, row);
        cells = [];
        next = 0;
      } else if (name === "c") {
        const column = columnNumber(attributes.r) ?? next;
        next = column + 1;
        cell = {
          column,
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? -1),
          value: "",
          formula: false,
        };
      } else if (name === "f" && cell !== null) cell.formula = true;
      inValue = name === "v" || name === "t";
    },
    text: (part) => {
      if (inValue && cell !== null) cell.value += part;
    },
    close: (name) => {
      inValue = false;
      if (name === "c" && cell !== null) {
        const text = textOf(cell, book);
        if (text !== "" && cell.column < FARTHEST) {
          while (cells.length < cell.column) cells.push("");
          cells[cell.column] = text;
        }
        cell = null;
      } else if (name === "row" && cells.length > 0) sink(row, cells);
    },
  };
}

function textOf({ type, style, value, formula }: Cell, { strings, dates, from1904 }: Book): string {
  if (value === "") return formula ? "#FORMULA!" : "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "yes" : "no";
  if (type !== "n") return value;
  return dates[style] === true ? serialDate(value, from1904) : showNumber(value);
}

/** The number of a row: the one it says, which only grows, or the next; a sheet with others is broken. */
function rowNumber(said: string | undefined, before: number): number {
  const number = said === undefined ? before + 1 : Number(said);
  if (Number.isInteger(number) && number > before && number <= MOST_ROWS) return number;
  throw new SheetRefused("sheet-broken");
}

/** "C7" → 2; null when the cell does not say where it stands. */
function columnNumber(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
