import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { companyKinds, companyStates } from "#app/domain/actor.ts";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { waitingChanges } from "#app/queries/company-changes.server.ts";
import { deskCompaniesPage } from "#app/queries/desk-companies.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { ChangesTable } from "#app/ui/desk/changes-table.tsx";
import { CompaniesTable } from "#app/ui/desk/companies-table.tsx";
import { CompanyFilterForm } from "#app/ui/desk/company-filter-form.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { LinkRow } from "#app/ui/kit/link-row.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Pagination } from "#app/ui/kit/pagination.tsx";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

const filter = z.object({
  state: z.enum(companyStates).catch("submitted"),
  kind: z.enum(companyKinds).nullable().catch(null),
  q: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export const loader = page("desk", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("desk.companiesTitle")),
  ...(await deskCompaniesPage(call, filter.parse(Object.fromEntries(url.searchParams)))),
  changes: await waitingChanges(call),
}));

export default function Companies() {
  const { state, kind, q, states, companies, page: number, more, changes } = useLoaderData<typeof loader>();
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const asked = { kind: kind ?? "", q };
  const to = (page: number) => paths.desk.companies({ state, ...asked, page });
  return (
    <>
      <PageHeading title={t("desk.companiesTitle")} />
      {state === "submitted" && number === 1 && changes.length > 0 ? (
        <div className="mb-6">
          <ChangesTable changes={changes} />
        </div>
      ) : null}
      <LinkRow
        label={t("desk.companiesStates")}
        links={states.map((one) => ({
          href: paths.desk.companies({ state: one.state, ...asked }),
          label: t(`company.state_${one.state}`),
          count: f.number(one.count),
          current: one.state === state,
        }))}
      />
      <CompanyFilterForm state={state} kind={kind} q={q} />
      {companies.length === 0 ? (
        <EmptyState icon="building" title={t("desk.companiesNone")}>
          {q !== ""
            ? t("desk.companiesNoneFit")
            : t(state === "submitted" ? "desk.companiesQueueNone" : "desk.companiesNoneText")}
        </EmptyState>
      ) : (
        <CompaniesTable companies={companies} state={state} />
      )}
      <Pagination
        label={t("desk.companiesTitle")}
        previous={number > 1 ? { href: to(number - 1), label: t("common.previous") } : undefined}
        next={more ? { href: to(number + 1), label: t("common.next") } : undefined}
      />
    </>
  );
}
