import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { QuotationPage } from "#app/ui/quotations/quotation-page.tsx";
import { titleFromData } from "../title.ts";
import { buyerQuotationLoader } from "./quotation.loader.server.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerQuotationLoader;

export default function Quotation() {
  return <QuotationPage {...useLoaderData<typeof loader>()} />;
}
