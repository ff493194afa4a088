import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskStatement } from "#app/queries/company-statement.server.ts";
import { CompanyStatement } from "#app/ui/books/company-statement.tsx";
import { statementAsked } from "../statement-asked.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;

/** A company's statement as finance reads it: the figures the company sees. */
export const loader = page("finance", idParams, async (call, { id }, { url }) => {
  const { period, part } = statementAsked(url, call.now);
  const found = await deskStatement(call, id, period, part);
  return found && { title: windowTitle(call.lang, (t) => t("bank.statementTitle")), ...found };
});

export default function Statement() {
  return <CompanyStatement {...useLoaderData<typeof loader>()} />;
}
