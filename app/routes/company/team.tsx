import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import { teamPage } from "#app/queries/company.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { CompanyParts } from "#app/ui/company/company-parts.tsx";
import { NoCompany } from "#app/ui/company/no-company.tsx";
import { TeamTable } from "#app/ui/company/team-table.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";

export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("member", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("company.teamTitle")),
  ...(await teamPage(call)),
}));

export default function Team() {
  const { company, members } = useLoaderData<typeof loader>();
  const { t } = useWords();
  if (company === null) return <NoCompany />;
  return (
    <>
      <PageHeading eyebrow={company.legalName} title={t("company.teamTitle")} lead={t("company.teamLead")} />
      <CompanyParts current="team" />
      <TeamTable members={members} />
    </>
  );
}
