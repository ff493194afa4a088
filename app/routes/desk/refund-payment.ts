import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { requestRefund } from "#app/usecases/payments/request-refund.ts";
import { refundFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "refund",
  params: noParams,
  fields: refundFields,
  run: (call, _params, { payment, ...input }) => requestRefund(call, { paymentId: payment, ...input }),
  done: (paths, { waits }) => paths.desk.payments({ filter: "refunds", done: waits ? "waits" : "refunded" }),
});
