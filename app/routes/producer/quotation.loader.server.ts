import { randomUUID } from "node:crypto";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { quotationPage } from "#app/queries/quotation-page.server.ts";
import { quotationDone } from "../quotations-filter.ts";

/** The quotation as its producer sees it. */
export const producerQuotationLoader = page("producer", idParams, async (call, { id }, { url }) => {
  const quotation = await quotationPage(call, id);
  if (quotation === null) return null;
  return {
    title: windowTitle(call.lang, (t) => t("quotations.quotationTitle", { goods: quotation.goods })),
    done: quotationDone(url),
    formToken: randomUUID(),
    quotation,
  };
});
