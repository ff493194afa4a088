import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerTotals } from "#app/queries/company-statement.server.ts";
import { producerPayouts } from "#app/queries/payouts.server.ts";
import { ProducerPayouts } from "#app/ui/payments/producer-payouts.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

const pageNumber = z.coerce.number().int().min(1).max(1_000).catch(1);

export const loader = page("producer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("payments.payoutsTitle")),
  totals: await producerTotals(call),
  ...(await producerPayouts(call, {
    page: pageNumber.parse(url.searchParams.get("page") ?? "1"),
    toCome: url.searchParams.get("show") === "to-come",
  })),
}));

export default function Payouts() {
  return <ProducerPayouts {...useLoaderData<typeof loader>()} />;
}
