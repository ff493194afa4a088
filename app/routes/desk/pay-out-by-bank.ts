import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { payOutByBank } from "#app/usecases/payments/pay-out-by-bank.ts";
import { approvePayoutFields } from "./payments.form.ts";
import { deskPayoutsLoader } from "./payments.loader.server.ts";

export { default } from "./payouts.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPayoutsLoader;

export const action = command("finance", {
  form: "pay-out-by-bank",
  params: noParams,
  fields: approvePayoutFields,
  run: (call, _params, { payout }) => payOutByBank(call, payout),
  done: (paths) => paths.desk.payouts({ done: "by-bank" }),
});
