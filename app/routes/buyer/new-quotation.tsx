import { useLoaderData } from "@remix-run/react";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { quotableGoods } from "#app/queries/quotable-goods.server.ts";
import { NewQuotation } from "#app/ui/quotations/new-quotation.tsx";
import type { Requested } from "#app/usecases/quotations/request-quotations.ts";
import { requestQuotations } from "#app/usecases/quotations/request-quotations.ts";
import { wishesFields, wishOf } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("buyer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("quotations.newTitle")),
  goods: await quotableGoods(call),
  commodity: url.searchParams.get("commodity") ?? "",
}));

export const action = command("buyer", {
  form: "request-quotations",
  params: noParams,
  fields: wishesFields,
  run: async (call, _params, fields, { house, ip }): Promise<Result<Requested, Answerable>> => {
    const free = await house.limits.take("send-message", { ip, account: call.actor.email });
    return free.ok ? requestQuotations(call, fields.commodity, fields.currency, wishOf(fields)) : free;
  },
  done: (paths, { requestId, quotationIds }) =>
    paths.buyer.quotations({ request: requestId, asked: quotationIds.length }),
});

export default function NewQuotationPage() {
  return <NewQuotation {...useLoaderData<typeof loader>()} />;
}
