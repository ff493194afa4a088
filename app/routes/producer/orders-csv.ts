import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { ordersToExport } from "#app/queries/orders-export.server.ts";
import { ordersFile } from "../orders-csv.ts";
import { ordersFilter } from "../orders-filter.ts";

export const handle = { audience: "producer" } satisfies Handle;

/** The list under its filter, as a file. */
export const loader = page("producer", noParams, async (call, _params, { url }) =>
  ordersFile(await ordersToExport(call, ordersFilter(url))),
);
