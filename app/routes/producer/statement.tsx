import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerStatement } from "#app/queries/company-statement.server.ts";
import { ProducerStatement } from "#app/ui/payments/company-statement.tsx";
import { periodOf } from "../money-period.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("producer", noParams, async (call, _params, { url }) => {
  const { page: number, ...period } = periodOf(url, call.now);
  return {
    title: windowTitle(call.lang, (t) => t("bank.statementTitle")),
    ...(await producerStatement(call, period, number)),
  };
});

export default function Statement() {
  return <ProducerStatement {...useLoaderData<typeof loader>()} />;
}
