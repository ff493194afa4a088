import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { moderationServicePage } from "#app/queries/moderation-service.server.ts";
import { serviceCsv } from "./service-csv.ts";

export const handle = { audience: "desk" } satisfies Handle;

const read = page("desk", noParams, moderationServicePage);

/** The service times as a table for spreadsheets: UTF-8, decimal points, minutes of working time. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return new Response(serviceCsv(await read(args)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="moderation-service.csv"',
    },
  });
}
