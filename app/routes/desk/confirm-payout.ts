import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { confirmPayout } from "#app/usecases/payments/confirm-payout.ts";
import { confirmPayoutFields } from "./payments.form.ts";
import { deskPayoutsLoader } from "./payments.loader.server.ts";

export { default } from "./payouts.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPayoutsLoader;

export const action = command("finance", {
  form: "confirm-payout",
  params: noParams,
  fields: confirmPayoutFields,
  run: (call, _params, { payout, reference }) => confirmPayout(call, { payoutId: payout, reference }),
  done: (paths) => paths.desk.payouts({ filter: "submitting", done: "confirmed" }),
});
