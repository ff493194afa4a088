import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { withdrawReturn } from "#app/usecases/payments/withdraw-return.ts";
import { withdrawReturnFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "withdraw-return",
  params: noParams,
  fields: withdrawReturnFields,
  run: (call, _params, { reason, ...input }) => withdrawReturn(call, { returnId: input.return, reason }),
  done: (paths) => paths.desk.payments({ done: "return-withdrawn" }),
});
