import { useLoaderData } from "@remix-run/react";
import type { ProfileStep } from "#app/domain/companies/steps.ts";
import { stepAfter } from "#app/domain/companies/steps.ts";
import type { Result } from "#app/domain/result.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { CompanyView } from "#app/ui/company/company-view.tsx";
import { NoCompany } from "#app/ui/company/no-company.tsx";
import { saveCompany } from "#app/usecases/companies/save-company.ts";
import { documentMaxBytes } from "#app/usecases/files/keep-documents.ts";
import { companyFields, companyInput } from "./company.form.ts";
import { companyLoader } from "./company.loader.server.ts";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = companyLoader;

export const action = command("member", {
  form: "save-company",
  params: noParams,
  fields: companyFields,
  files: { maxFiles: 5, maxFileBytes: documentMaxBytes },
  run: async (call, _params, input, more): Promise<Result<ProfileStep | null, Answerable>> => {
    const companyId = input.company ?? call.actor.activeCompanyId;
    if (companyId === null) return refuse({ code: "not-found" });
    const papers = more.files.filter(({ field }) => field === "papers");
    if (papers.length > 0) {
      const free = await more.house.limits.take("upload", { ip: more.ip, account: call.actor.email });
      if (!free.ok) return free;
    }
    const saved = await saveCompany(call, companyId, companyInput(input), papers);
    return saved.ok ? ok(input.step === undefined ? null : stepAfter(input.step)) : saved;
  },
  done: (paths, next) =>
    paths.company.home(next === null ? { done: "saved" } : { step: next, done: "saved" }),
});

export default function Company() {
  const { page, ...view } = useLoaderData<typeof loader>();
  return page.company === null ? <NoCompany /> : <CompanyView {...page} {...view} />;
}
