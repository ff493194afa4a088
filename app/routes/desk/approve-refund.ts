import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { approveRefund } from "#app/usecases/payments/approve-refund.ts";
import { approveRefundFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "approve-refund",
  params: noParams,
  fields: approveRefundFields,
  run: (call, _params, { refund }) => approveRefund(call, refund),
  done: (paths) => paths.desk.payments({ filter: "refunds", done: "approved" }),
});
