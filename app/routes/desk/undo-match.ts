import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { undoMatch } from "#app/usecases/payments/undo-match.ts";
import { undoMatchFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "undo-match",
  params: noParams,
  fields: undoMatchFields,
  run: (call, _params, { line, reason }) => undoMatch(call, { lineId: line, reason }),
  done: (paths) => paths.desk.payments({ done: "undone" }),
});
