import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { page } from "#app/http/route.server.ts";
import { paymentFile } from "#app/queries/payment-file.server.ts";

export const handle = { audience: "finance" } satisfies Handle;

/** A payment file for the bank, written from its rows. */
export const loader = page("finance", z.object({ batchId: z.uuid() }), async (call, { batchId }) => {
  const file = await paymentFile(call, batchId);
  return (
    file &&
    new Response(file.content, {
      headers: {
        "Content-Type": "application/xml; charset=utf-8",
        "Content-Disposition": `attachment; filename="${file.name}"`,
        "Cache-Control": "private, no-store",
      },
    })
  );
});
