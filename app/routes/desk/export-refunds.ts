import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { exportRefunds } from "#app/usecases/payments/export-refunds.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "export-refunds",
  params: noParams,
  fields: noFields,
  run: (call) => exportRefunds(call),
  done: (paths) => `${paths.desk.payments({ done: "refunds-exported" })}#going-back`,
});
