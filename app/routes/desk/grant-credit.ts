import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { grantCredit } from "#app/usecases/orders/grant-credit.ts";
import { grantCreditFields } from "./company.form.ts";
import { companyFinanceLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyFinanceLoader;

export const action = command("finance", {
  form: "grant-credit",
  params: idParams,
  fields: grantCreditFields,
  run: (call, { id }, terms) => grantCredit(call, id, terms),
  done: (paths, _value, { id }) => paths.desk.company(id, { done: "credit-granted" }),
});
