import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { matchLine } from "#app/usecases/payments/match-line.ts";
import { matchLineFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "match-line",
  params: noParams,
  fields: matchLineFields,
  run: (call, _params, { line, payment, ...input }) =>
    matchLine(call, { ...input, lineId: line, paymentId: payment }),
  done: (paths) => paths.desk.payments({ done: "matched" }),
});
