import { ordersCsv } from "#app/domain/orders/orders-csv.ts";
import type { ordersToExport } from "#app/queries/orders-export.server.ts";

/** A list of orders as a file for spreadsheets and the reader's own books. */
export function ordersFile(orders: Awaited<ReturnType<typeof ordersToExport>>): Response {
  return new Response(ordersCsv(orders), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="orders.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
