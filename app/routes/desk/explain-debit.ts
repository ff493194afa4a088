import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { explainDebit } from "#app/usecases/payments/explain-debit.ts";
import { explainDebitFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "explain-debit",
  params: noParams,
  fields: explainDebitFields,
  run: (call, _params, { line, ...input }) => explainDebit(call, { ...input, lineId: line }),
  done: (paths) => paths.desk.payments({ done: "explained" }),
});
