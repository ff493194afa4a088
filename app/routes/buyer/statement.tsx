import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { buyerStatement } from "#app/queries/company-statement.server.ts";
import { BuyerStatement } from "#app/ui/payments/company-statement.tsx";
import { periodOf } from "../money-period.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("buyer", noParams, async (call, _params, { url }) => {
  const { page: number, ...period } = periodOf(url, call.now);
  return {
    title: windowTitle(call.lang, (t) => t("bank.statementTitle")),
    ...(await buyerStatement(call, period, number)),
  };
});

export default function Statement() {
  return <BuyerStatement {...useLoaderData<typeof loader>()} />;
}
