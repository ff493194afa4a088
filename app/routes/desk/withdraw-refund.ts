import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { withdrawRefund } from "#app/usecases/payments/withdraw-refund.ts";
import { withdrawRefundFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "withdraw-refund",
  params: noParams,
  fields: withdrawRefundFields,
  run: (call, _params, { refund, reason }) => withdrawRefund(call, { refundId: refund, reason }),
  done: (paths) => paths.desk.payments({ filter: "refunds", done: "refund-withdrawn" }),
});
