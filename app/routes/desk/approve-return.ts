import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { approveReturn } from "#app/usecases/payments/approve-return.ts";
import { approveReturnFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "approve-return",
  params: noParams,
  fields: approveReturnFields,
  run: (call, _params, input) => approveReturn(call, input.return),
  done: (paths) => paths.desk.payments({ lines: "returns", done: "return-approved" }),
});
