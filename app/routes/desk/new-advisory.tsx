import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { advisoryChoices } from "#app/queries/desk-advisories.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { AdvisoryForm } from "#app/ui/advisories/advisory-form.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { saveAdvisory } from "#app/usecases/advisories/save-advisory.ts";
import { advisoryFields, toAdvisoryInput } from "./advisory.form.ts";

export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("moderation", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("advisories.write")),
  choices: await advisoryChoices(call.db, call.lang),
  formToken: randomUUID(),
}));

export const action = command("moderation", {
  form: "save-advisory",
  params: noParams,
  fields: advisoryFields,
  run: (call, _params, input) => saveAdvisory(call, null, toAdvisoryInput(input)),
  done: (paths, id) => paths.desk.advisory(id),
});

export default function NewAdvisory() {
  const { choices, formToken } = useLoaderData<typeof loader>();
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.desk"), href: paths.desk.home() },
          { label: t("advisories.title"), href: paths.desk.advisories() },
          { label: t("advisories.write") },
        ]}
      />
      <PageHeading title={t("advisories.write")} lead={t("advisories.lead")} />
      <AdvisoryForm action={paths.desk.newAdvisory()} formToken={formToken} choices={choices} start={null} />
    </>
  );
}
