import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { exportedRecord, exportFormats } from "#app/queries/record-export.server.ts";
import { exportRecord } from "#app/usecases/audit/export-record.ts";
import { streamOf } from "../csv-answer.ts";
import { recordFilter } from "./audit-filter.ts";

export const handle = { audience: "desk" } satisfies Handle;

const types = { csv: "text/csv; charset=utf-8", jsonl: "application/x-ndjson; charset=utf-8" };

/** The rows of a filter as a file, streamed; that somebody took it is on record before it begins. */
export const loader = page("desk", noParams, async (call, _params, { url }) => {
  const asked = Object.fromEntries(url.searchParams);
  const filter = recordFilter.parse(asked);
  const format = z.enum(exportFormats).catch("csv").parse(asked.format);
  await exportRecord(call, { ...filter, format });
  const rows = exportedRecord(call, filter, format);
  return new Response(streamOf(rows), {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="record.${format}"`,
      "Cache-Control": "private, no-store",
    },
  });
});
