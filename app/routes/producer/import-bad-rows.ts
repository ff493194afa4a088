import { csvFile } from "#app/domain/csv-text.ts";
import { columnOf } from "#app/domain/imports/columns.ts";
import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { columnLabel } from "#app/i18n/import-columns.ts";
import { translator } from "#app/i18n/messages.ts";
import { badRows } from "#app/queries/listing-imports.server.ts";
import { fieldMessage } from "#app/ui/forms/say.ts";

export const handle = { audience: "producer" } satisfies Handle;

/** The rows in error as a file: what stood there, and what is wrong with it in one more column. */
export const loader = page("producer", idParams, async (call, { id }) => {
  const bad = await badRows(call, id);
  if (bad === null) return null;
  const t = translator(call.lang);
  const sentence = ({ column, code }: { column: string; code: string }) => {
    const own = columnOf(column);
    const where = own === undefined ? t("imports.whole") : `${column} (${columnLabel(own, t)})`;
    return `${where}: ${fieldMessage(code, t)}`;
  };
  const file = csvFile(
    [
      [...bad.columns, t("imports.row"), t("imports.problem")],
      ...bad.rows.map(({ number, cells, errors }) => [
        ...bad.columns.map((name) => cells[name] ?? ""),
        String(number),
        errors.map(sentence).join(" · "),
      ]),
    ],
    ";",
  );
  return new Response(file, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rows-in-error.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
