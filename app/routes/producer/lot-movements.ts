import { ledgerCsv } from "#app/domain/lots/ledger-csv.ts";
import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { lotLedger } from "#app/queries/lot-page.server.ts";

export const handle = { audience: "producer" } satisfies Handle;

/** A lot's whole ledger as a table for the producer's own books. */
export const loader = page("producer", idParams, async (call, { id }) => {
  const ledger = await lotLedger(call, id);
  return (
    ledger &&
    new Response(ledgerCsv(ledger.movements), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${ledger.name}"`,
        "Cache-Control": "private, no-store",
      },
    })
  );
});
