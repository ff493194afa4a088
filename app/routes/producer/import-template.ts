import { z } from "zod";
import { csvFile } from "#app/domain/csv-text.ts";
import { columnOf, importColumns, importLimits } from "#app/domain/imports/columns.ts";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { Handle } from "#app/http/audience.ts";
import { page } from "#app/http/route.server.ts";
import type { Sheet, SheetColumn } from "#app/http/sheets/write-xlsx.server.ts";
import { writeXlsx } from "#app/http/sheets/write-xlsx.server.ts";
import { columnHint, columnLabel } from "#app/i18n/import-columns.ts";
import { translator } from "#app/i18n/messages.ts";
import type { Vocabulary } from "#app/queries/vocabulary.server.ts";
import { readVocabulary } from "#app/queries/vocabulary.server.ts";

export const handle = { audience: "producer" } satisfies Handle;

const kinds = z.object({ kind: z.enum(["listings.csv", "listings-comma.csv", "listings.xlsx"]) });

/** An empty sheet to be filled in; the workbook explains itself in the reader's language. */
export const loader = page("producer", kinds, async (call, { kind }) => {
  const type = kind.endsWith(".xlsx")
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "text/csv; charset=utf-8";
  const header = importColumns.map(({ name }) => name);
  const body = kind.endsWith(".xlsx")
    ? await writeXlsx(workbookIn(call.lang, await readVocabulary(call.db)))
    : csvFile([header], kind === "listings.csv" ? ";" : ",");
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${kind}"`,
      "Cache-Control": "private, no-store",
    },
  });
});

function workbookIn(lang: Lang, { commodities, regions }: Vocabulary): Sheet[] {
  const t = translator(lang);
  const goods = namesSheet(t("imports.sheetCommodities"), [...commodities.values()], lang);
  const places = namesSheet(t("imports.sheetRegions"), [...regions.values()], lang);
  const rangeOf = (sheet: Sheet) => `'${sheet.name}'!$B$2:$B$${sheet.rows.length + 1}`;
  const column = (name: string): SheetColumn => {
    const own = columnOf(name);
    if (own === undefined) throw new Error(`there is no column ${name}`);
    const { kind, choices } = own;
    const type = kind === "number" || kind === "date" ? kind : "text";
    const prompt = `${columnLabel(own, t)}. ${columnHint(own, t)}`;
    const width = kind === "text" || kind === "commodity" ? 22 : 15;
    const list = { commodity: rangeOf(goods), region: rangeOf(places) };
    if (kind === "commodity" || kind === "region")
      return { header: name, type, width, prompt, choices: list[kind] };
    return { header: name, type, width, prompt, ...(choices.length === 0 ? {} : { choices }) };
  };
  return [
    {
      name: t("imports.sheetListings"),
      columns: importColumns.map(({ name }) => column(name)),
      rows: [],
      roomFor: importLimits.rows,
    },
    {
      name: t("imports.sheetColumns"),
      columns: [
        { header: t("imports.column"), type: "text", width: 28 },
        { header: t("imports.meaning"), type: "text", width: 40 },
        { header: t("imports.needed"), type: "text", width: 12 },
        { header: t("imports.accepted"), type: "text", width: 70 },
      ],
      rows: importColumns.map((own) => [
        own.name,
        columnLabel(own, t),
        own.required ? t("imports.yes") : "",
        columnHint(own, t),
      ]),
    },
    goods,
    places,
  ];
}

type Named = { readonly slug: string; readonly names: Readonly<Record<Lang, string>> };

/** Codes and names in four languages, the reader's first and in its alphabet's order. */
function namesSheet(name: string, all: readonly Named[], lang: Lang): Sheet {
  const order = [lang, ...languages.filter((one) => one !== lang)];
  const sorted = [...all].sort((a, b) => a.names[lang].localeCompare(b.names[lang], lang));
  return {
    name,
    columns: ["", ...order].map((header) => ({ header, type: "text", width: 30 })),
    rows: sorted.map(({ slug, names }) => [slug, ...order.map((one) => names[one])]),
  };
}
