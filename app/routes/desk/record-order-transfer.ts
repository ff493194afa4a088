import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { recordTransfer } from "#app/usecases/payments/record-transfer.ts";
import { titleFromData } from "../title.ts";
import { deskOrderMoneyLoader } from "./order.loader.server.ts";
import { transferFields } from "./payments.form.ts";

export { default } from "./order.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskOrderMoneyLoader;

export const action = command("finance", {
  form: "record-transfer",
  params: orderParams,
  fields: transferFields,
  run: (call, _params, { payment, ...input }) => recordTransfer(call, { paymentId: payment, ...input }),
  done: (paths, _value, { number }) => paths.desk.order(number, { done: "transfer" }),
});
