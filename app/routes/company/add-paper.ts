import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { addCompanyPaper } from "#app/usecases/companies/add-company-paper.ts";
import { documentMaxBytes } from "#app/usecases/files/keep-documents.ts";
import { addPaperFields } from "./company.form.ts";
import { papersLoader } from "./company.loader.server.ts";

export { default } from "./company.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = papersLoader;

export const action = command("member", {
  form: "add-company-paper",
  params: noParams,
  fields: addPaperFields,
  files: { maxFiles: 5, maxFileBytes: documentMaxBytes },
  run: async (
    call,
    _params,
    { company, issuedOn, validUntil, replaces, ...input },
    more,
  ): Promise<Result<null, Answerable>> => {
    const companyId = company ?? call.actor.activeCompanyId;
    if (companyId === null) return refuse({ code: "not-found" });
    const free = await more.house.limits.take("upload", { ip: more.ip, account: call.actor.email });
    if (!free.ok) return free;
    const paper = {
      ...input,
      issuedOn: issuedOn ?? null,
      validUntil: validUntil ?? null,
      replaces: replaces ?? null,
    };
    const files = more.files.filter(({ field }) => field === "file");
    return addCompanyPaper(call, companyId, paper, files);
  },
  done: (paths) => paths.company.home({ step: "papers", done: "paper" }),
});
