import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeXlsx } from "#app/http/sheets/write-xlsx.server.ts";
import { openSheets } from "#app/outside/sheets.server.ts";
import { archiveOf, claimSize, workbookOf, workbookParts } from "#tests/support/workbook.ts";

const limits = { rows: 100, columns: 10, cell: 1_000 };
const sheets = openSheets();
afterAll(() => sheets.close());

async function read(content: string | Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), "trade-house-sheets-test-")), "sheet");
  await writeFile(path, content);
  const result = await sheets.read(path, limits);
  if (!result.ok) return result.refusal.code;
  const { format, headers } = result.value;
  const rows: (readonly [number, readonly string[]])[] = [];
  for await (const row of result.value.rows()) rows.push(row);
  await result.value.dispose();
  return { format, headers, rows };
}

/** Bytes of a text in a code page whose letters beyond ASCII are given. */
function inCodePage(text: string, byteOf: (letter: string) => number): Uint8Array {
  return Uint8Array.from(
    [...text].map((letter) => (letter < "\x80" ? letter.charCodeAt(0) : byteOf(letter))),
  );
}
const windows1251 = (letter: string) => (letter.codePointAt(0) ?? 0) - 0x410 + 0xc0;
const windows1254 = (letter: string) =>
  ({ ş: 0xfe, ı: 0xfd, ğ: 0xf0, Ş: 0xde, İ: 0xdd, ö: 0xf6, ü: 0xfc, ç: 0xe7 })[letter] ?? 0x3f;

describe("a CSV sheet", () => {
  const russian = "ref;title\nA-1;Гранат спелый\n";
  const expected = { format: "csv", headers: ["ref", "title"], rows: [[2, ["A-1", "Гранат спелый"]]] };

  test.each([
    ["UTF-8", Buffer.from(russian)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${russian}`)],
    ["UTF-16", Buffer.from(`\uFEFF${russian}`, "utf16le")],
    ["UTF-16 without its mark", Buffer.from(russian, "utf16le")],
    ["UTF-16, the other way round", Buffer.from(`\uFEFF${russian}`, "utf16le").swap16()],
    ["Windows-1251", inCodePage(russian, windows1251)],
  ])("is read in %s", async (_name, bytes) => {
    expect(await read(bytes)).toEqual(expected);
  });

  test("is read in Windows-1254, as Azerbaijani and Turkish Excel saves it", async () => {
    const text = "ref;title\nA-1;Şirin üzüm, Göyçay narı, çoxlu ağ şaftalı\n";
    expect(await read(inCodePage(text, windows1254))).toMatchObject({
      rows: [[2, ["A-1", "Şirin üzüm, Göyçay narı, çoxlu ağ şaftalı"]]],
    });
  });

  test("keeps its rows' numbers, and what stands in quotes", async () => {
    const text = 'sep=,\r\n"ref","title"\r\n\r\n"A-1","a ""good"" one,\r\nin two lines"\r\n,\r\nA-2,\r\n';
    expect(await read(text)).toMatchObject({
      rows: [
        [3, ["A-1", 'a "good" one,\r\nin two lines']],
        [5, ["A-2", ""]],
      ],
    });
  });
});

describe("an XLSX sheet", () => {
  test("gives what a person sees: shared texts, plain numbers, dates as dates, the last value of a formula", async () => {
    const rows = [
      ["ref", "price", "from", "sum", "never"],
      [
        "A-1",
        { n: "1.1000000000000001" },
        { day: 46327 },
        { formula: "B2*2", gave: "2.2" },
        { formula: "WEBSERVICE()" },
      ],
    ] as const;
    expect(await read(await workbookOf(rows))).toEqual({
      format: "xlsx",
      headers: ["ref", "price", "from", "sum", "never"],
      rows: [[2, ["A-1", "1.1", "2026-11-01", "2.2", "#FORMULA!"]]],
    });
  });

  test("of our own making can be read back", async () => {
    const own = await writeXlsx([
      { name: "A", columns: [{ header: "ref", type: "text", width: 9 }], rows: [["<A> & B"]], roomFor: 10 },
    ]);
    expect(await read(own)).toMatchObject({ headers: ["ref"], rows: [[2, ["<A> & B"]]] });
  });
});

describe("a hostile sheet", () => {
  const parts = workbookParts([["ref"], ["A-1"]]);
  const sheet = "xl/worksheets/sheet7.xml";
  /** 150 MB that pack into less than one. */
  const endless = () => {
    let left = 150;
    const piece = new TextEncoder().encode(" ".repeat(1_000_000));
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) return controller.close();
        left -= 1;
        controller.enqueue(piece);
      },
    });
  };

  test("that grows without end is left at the limit, whatever it says of its size", async () => {
    const bomb = await archiveOf({ ...parts, [sheet]: endless() });
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    expect(await read(bomb)).toBe("sheet-too-large");
    expect(await read(claimSize(bomb, sheet, 1_000))).toBe("sheet-broken");
  });

  test("that claims a gigabyte is not even begun", async () => {
    const liar = claimSize(await archiveOf(parts), sheet, 1_000_000_000);
    expect(await read(liar)).toBe("sheet-too-large");
  });

  test("with entities that multiply is broken", async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await read(await archiveOf({ ...parts, [sheet]: laughs }))).toBe("sheet-broken");
  });

  test.each(["x", "-5", "0", "1.5", "1", "1e400", "99999999999"])(
    "with a row that calls itself %s after the first is broken",
    async (number) => {
      const row = (r: string, text: string) =>
        `<row r="${r}"><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
      const rows = `<worksheet><sheetData>${row("1", "ref")}${row(number, "A-1")}</sheetData></worksheet>`;
      expect(await read(await archiveOf({ ...parts, [sheet]: rows }))).toBe("sheet-broken");
    },
  );

  test("whose cell is cut at the limit keeps no half of a character", async () => {
    const cell = `${"a".repeat(limits.cell - 1)}😀`;
    expect(await read(`ref\n${cell}\n`)).toMatchObject({
      rows: [[2, [`${"a".repeat(limits.cell - 1)}\ufffd`]]],
    });
  });

  test.each([
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n")],
    ["a web page", Buffer.from("<!doctype html><table><tr><td>ref</td></tr></table>")],
    ["an old XLS", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", "latin1")],
  ])("that is %s is no sheet", async (_name, bytes) => {
    expect(await read(bytes)).toBe("not-a-sheet");
  });

  test("that is an archive of something else is no sheet", async () => {
    expect(await read(await archiveOf({ "readme.txt": "ref;commodity" }))).toBe("not-a-sheet");
  });

  test("that is cut off, empty, too long or too wide is said to be so", async () => {
    const whole = await workbookOf([["ref"], ["A-1"]]);
    expect(await read(whole.subarray(0, whole.length - 40))).toBe("sheet-broken");
    expect(await read("ref;title\n;\n")).toBe("sheet-empty");
    expect(await read("")).toBe("sheet-empty");
    expect(await read(`ref\n${"A\n".repeat(101)}`)).toBe("sheet-too-large");
    expect(await read(`${"a;".repeat(11)}\nb\n`)).toBe("sheet-too-large");
    expect(
      await read(await workbookOf([["ref"], ["A-1"], ...Array.from({ length: 101 }, () => ["x"])])),
    ).toBe("sheet-too-large");
  });
});
