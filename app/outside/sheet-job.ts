/** What the server and the process that reads uploaded sheets say to each other. */
import { z } from "zod";

/** Absolute paths: the sheet to read, and the file for its rows, one JSON array a line. */
export type SheetJob = {
  readonly input: string;
  readonly output: string;
  readonly limits: SheetLimits;
};

/** Most rows below the header, columns and characters of a cell. */
export type SheetLimits = { readonly rows: number; readonly columns: number; readonly cell: number };

/** A line of the output: the row's number in the sheet and its cells as text. */
export const sheetRow = z.tuple([z.int(), z.array(z.string())]);

export const sheetOutcome = z.discriminatedUnion("code", [
  z.object({
    code: z.literal("read"),
    format: z.enum(["csv", "xlsx"]),
    headers: z.array(z.string()),
    rows: z.int(),
  }),
  z.object({ code: z.literal("not-a-sheet") }),
  z.object({ code: z.literal("sheet-broken") }),
  z.object({ code: z.literal("sheet-too-large") }),
  z.object({ code: z.literal("sheet-empty") }),
]);
export type SheetOutcome = z.infer<typeof sheetOutcome>;

/** Ends the reading; `code` becomes the outcome. */
export class SheetRefused extends Error {
  readonly code: "not-a-sheet" | "sheet-broken" | "sheet-too-large";
  constructor(code: SheetRefused["code"]) {
    super(code);
    this.code = code;
  }
}
