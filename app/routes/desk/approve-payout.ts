import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { approvePayout } from "#app/usecases/payments/approve-payout.ts";
import { approvePayoutFields } from "./payments.form.ts";
import { deskPayoutsLoader } from "./payments.loader.server.ts";

export { default } from "./payouts.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPayoutsLoader;

export const action = command("finance", {
  form: "approve-payout",
  params: noParams,
  fields: approvePayoutFields,
  run: (call, _params, { payout }) => approvePayout(call, payout),
  done: (paths, { waits }) => paths.desk.payouts({ done: waits ? "first-approval" : "approved" }),
});
