/**
 * The process that reads strangers' sheets: CSV or XLSX, told by content. It writes the rows to a file and answers what
 * it found; whatever goes wrong in it, the server goes on. Started by `sheets.server.ts`, one job at a time.
 */
import { createWriteStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { setPriority } from "node:os";
import { finished } from "node:stream/promises";
import { csvRows } from "#app/domain/imports/csv.ts";
import { decodeText } from "./decode-text.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { SheetJob, SheetOutcome } from "./sheet-job.ts";
import { SheetRefused } from "./sheet-job.ts";

setPriority(10);

process.on("disconnect", () => process.exit(0));
process.on("message", async (job: SheetJob) => {
  process.send?.(await read(job));
});

async function read(job: SheetJob): Promise<SheetOutcome> {
  const output = createWriteStream(job.output, { mode: 0o600 });
  const found = collect(job, (line) => output.write(line));
  try {
    const format = (await isArchive(job.input)) ? "xlsx" : "csv";
    if (format === "xlsx") await readXlsx(job.input, found.take);
    else await readCsv(job.input, found.take);
    if (found.headers.length === 0 || found.rows() === 0) return { code: "sheet-empty" };
    return { code: "read", format, headers: [...found.headers], rows: found.rows() };
  } catch (error) {
    if (error instanceof SheetRefused) return { code: error.code };
    return { code: "sheet-broken" };
  } finally {
    output.end();
    await finished(output);
  }
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close());
  return buffer.toString("latin1") === "PK\x03\x04";
}

async function readCsv(
  path: string,
  take: (number: number, cells: readonly string[]) => void,
): Promise<void> {
  const decoded = decodeText(await readFile(path));
  if (decoded === null || /^%PDF-|^\s*<(?:!doctype|html|\?xml)/i.test(decoded.text.slice(0, 200))) {
    throw new SheetRefused("not-a-sheet");
  }
  let number = 0;
  for (const cells of csvRows(decoded.text)) {
    number += 1;
    take(number, cells);
  }
}

/** The first row that has text is the header; every later one that has any is written. */
function collect({ limits }: SheetJob, write: (line: string) => void) {
  const headers: string[] = [];
  let rows = 0;
  return {
    headers,
    rows: () => rows,
    take: (number: number, raw: readonly string[]) => {
      const cells = raw.map((cell) => cell.trim().slice(0, limits.cell).toWellFormed());
      if (cells.every((cell) => cell === "")) return;
      if (headers.length === 0) {
        if (cells.length > limits.columns) throw new SheetRefused("sheet-too-large");
        headers.push(...cells);
        return;
      }
      rows += 1;
      if (rows > limits.rows) throw new SheetRefused("sheet-too-large");
      write(`${JSON.stringify([number, cells.slice(0, headers.length)])}\n`);
    },
  };
}
