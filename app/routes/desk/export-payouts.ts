import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { exportPayouts } from "#app/usecases/payments/export-payouts.ts";
import { deskPayoutsLoader } from "./payments.loader.server.ts";

export { default } from "./payouts.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPayoutsLoader;

export const action = command("finance", {
  form: "export-payouts",
  params: noParams,
  fields: noFields,
  run: (call) => exportPayouts(call),
  done: (paths) => paths.desk.payouts({ filter: "submitting", done: "exported" }),
});
