import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { transferFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "record-transfer",
  params: noParams,
  fields: transferFields,
  run: (call, _params, { payment, ...input }) => recordTransfer(call, { paymentId: payment, ...input }),
  done: (paths) => paths.desk.payments({ done: "recorded" }),
});
