import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { removeCompanyPaper } from "#app/usecases/companies/remove-company-paper.ts";
import { paperFields } from "./company.form.ts";
import { papersLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = papersLoader;

export const action = command("member", {
  form: "remove-paper",
  params: noParams,
  fields: paperFields,
  run: (call, _params, { paper }) => removeCompanyPaper(call, paper),
  done: (paths) => paths.company.home({ step: "papers", done: "removed" }),
});
