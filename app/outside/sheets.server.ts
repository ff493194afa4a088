/** Sheets people upload, read into rows of text. The work is done in child processes. */
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { JobFailed, openNicedChildren } from "./niced-children.server.ts";
import type { SheetJob, SheetLimits, SheetOutcome } from "./sheet-job.ts";
import { sheetOutcome, sheetRow } from "./sheet-job.ts";

/** A sheet that was read; the rows lie in a file that `dispose` removes. */
export type ReadSheet = {
  readonly format: "csv" | "xlsx";
  /** The first row that has text. */
  readonly headers: readonly string[];
  readonly count: number;
  /** Every later row that has text, by its number in the sheet; cells in the order of the headers. */
  readonly rows: () => AsyncIterable<readonly [number: number, cells: readonly string[]]>;
  readonly dispose: () => Promise<void>;
};

/** `sheets-busy`: so many are being read that this one should be sent again later. */
export type SheetRefusal = {
  readonly code: "not-a-sheet" | "sheet-broken" | "sheet-too-large" | "sheet-empty" | "sheets-busy";
};

export type Sheets = {
  /** Reads the file at a path: CSV or XLSX by content. */
  readonly read: (path: string, limits: SheetLimits) => Promise<Result<ReadSheet, SheetRefusal>>;
  readonly close: () => void;
};

const TIMEOUT_MS = 30_000;
const MOST_WAITING = 20;

/** Opens the sheet reader; a process starts with the first sheet. */
export function openSheets({ timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {}): Sheets {
  const children = openNicedChildren({
    script: new URL("./sheet-worker.ts", import.meta.url),
    most: 1,
    timeoutMs,
    mostWaiting: MOST_WAITING,
  });
  const work = async (job: SheetJob): Promise<SheetOutcome | { code: "sheets-busy" }> => {
    try {
      return sheetOutcome.parse(await children.run(job));
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error;
      if (error.reason === "too-many-waiting") return { code: "sheets-busy" };
      if (error.reason === "closed") throw error;
      // A sheet that makes its process die or work for ever is too much for us, whatever it is.
      return { code: "sheet-too-large" };
    }
  };
  return {
    read: async (path, limits) => {
      const folder = await mkdtemp(join(tmpdir(), "trade-house-sheet-"));
      const dispose = () => rm(folder, { recursive: true, force: true });
      const output = join(folder, "rows");
      const outcome = await work({ input: path, output, limits }).catch(async (error: unknown) => {
        await dispose();
        throw error;
      });
      if (outcome.code !== "read") {
        await dispose();
        return refuse({ code: outcome.code });
      }
      const { format, headers, rows } = outcome;
      return ok({ format, headers, count: rows, rows: () => linesOf(output), dispose });
    },
    close: children.close,
  };
}

async function* linesOf(path: string): AsyncGenerator<readonly [number, readonly string[]]> {
  const lines = createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) yield sheetRow.parse(JSON.parse(line));
}
