import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { QuotationPage } from "#app/ui/quotations/quotation-page.tsx";
import { titleFromData } from "../title.ts";
import { producerQuotationLoader } from "./quotation.loader.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerQuotationLoader;

export default function Quotation() {
  return <QuotationPage {...useLoaderData<typeof loader>()} />;
}
