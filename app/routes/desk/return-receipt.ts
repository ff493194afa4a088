import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { returnReceipt } from "#app/usecases/payments/return-receipt.ts";
import { returnReceiptFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "return-receipt",
  params: noParams,
  fields: returnReceiptFields,
  run: (call, _params, { line, ...input }) => returnReceipt(call, { ...input, lineId: line }),
  done: (paths) => paths.desk.payments({ lines: "returns", done: "return-asked" }),
});
