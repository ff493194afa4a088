import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskQuotation } from "#app/queries/desk-quotation.server.ts";
import { DeskQuotationView } from "#app/ui/quotations/desk-quotation.tsx";
import { titleFromData } from "../title.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("desk", idParams, async (call, { id }) => {
  const quotation = await deskQuotation(call, id);
  return (
    quotation && {
      title: windowTitle(call.lang, (t) => t("quotations.quotationTitle", { goods: quotation.goods })),
      quotation,
    }
  );
});

export default function Quotation() {
  return <DeskQuotationView {...useLoaderData<typeof loader>()} />;
}
