import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { ownStatement } from "#app/queries/company-statement.server.ts";
import { OwnStatement } from "#app/ui/books/own-statement.tsx";
import { statementAsked } from "../statement-asked.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("producer", noParams, async (call, _params, { url }) => {
  const { company, period, part } = statementAsked(url, call.now);
  const found = await ownStatement(call, company, period, part);
  return found && { title: windowTitle(call.lang, (t) => t("bank.statementTitle")), ...found };
});

export default function Statement() {
  return <OwnStatement {...useLoaderData<typeof loader>()} />;
}
