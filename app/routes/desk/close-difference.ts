import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { closeDifference } from "#app/usecases/payments/close-difference.ts";
import { closeDifferenceFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "close-difference",
  params: noParams,
  fields: closeDifferenceFields,
  run: (call, _params, { difference, reason }) => closeDifference(call, { differenceId: difference, reason }),
  done: (paths) => paths.desk.payments({ done: "closed" }),
});
