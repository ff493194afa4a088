import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { paymentFileAnswer } from "#app/http/payment-file.server.ts";
import { page } from "#app/http/route.server.ts";
import { refundFile } from "#app/queries/payment-file.server.ts";

export const handle = { audience: "finance" } satisfies Handle;

/** A payment file of money that goes back, written from its rows. */
export const loader = page("finance", z.object({ batchId: z.uuid() }), async (call, { batchId }) =>
  paymentFileAnswer(await refundFile(call, batchId)),
);
