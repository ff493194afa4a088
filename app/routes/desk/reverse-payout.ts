import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { reversePayout } from "#app/usecases/payments/reverse-payout.ts";
import { reversePayoutFields } from "./payments.form.ts";
import { deskPayoutsLoader } from "./payments.loader.server.ts";

export { default } from "./payouts.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPayoutsLoader;

export const action = command("finance", {
  form: "reverse-payout",
  params: noParams,
  fields: reversePayoutFields,
  run: (call, _params, { payout, ...input }) => reversePayout(call, { payoutId: payout, ...input }),
  done: (paths) => paths.desk.payouts({ filter: "transferred", done: "reversed" }),
});
