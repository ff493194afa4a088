import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { returnPayout } from "#app/usecases/payments/return-payout.ts";
import { returnPayoutFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "return-payout",
  params: noParams,
  fields: returnPayoutFields,
  run: (call, _params, { line, payout }) => returnPayout(call, { lineId: line, payoutId: payout }),
  done: (paths) => paths.desk.payments({ done: "matched" }),
});
