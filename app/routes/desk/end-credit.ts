import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { endCredit } from "#app/usecases/orders/end-credit.ts";
import { endCreditFields } from "./company.form.ts";
import { companyFinanceLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyFinanceLoader;

export const action = command("finance", {
  form: "end-credit",
  params: idParams,
  fields: endCreditFields,
  run: (call, { id }, { reason }) => endCredit(call, id, reason),
  done: (paths, _value, { id }) => paths.desk.company(id, { done: "credit-ended" }),
});
