import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { confirmRefund } from "#app/usecases/payments/confirm-refund.ts";
import { confirmRefundFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "confirm-refund",
  params: noParams,
  fields: confirmRefundFields,
  run: (call, _params, { refund, reference }) => confirmRefund(call, { refundId: refund, reference }),
  done: (paths) => paths.desk.payments({ filter: "refunds", done: "confirmed" }),
});
