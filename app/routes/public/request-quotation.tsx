import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, page, slugParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import type { Requested } from "#app/usecases/quotations/request-quotations.ts";
import { requestQuotation } from "#app/usecases/quotations/request-quotations.ts";
import { wishFields, wishOf } from "../quotation.form.ts";
import { readListing } from "./listing.loader.server.ts";

export { default, meta } from "./listing.tsx";

export const handle = { audience: "buyer", document: "static" } satisfies Handle;

export const loader = page("buyer", slugParams, (call, params, edge) =>
  readListing({ ...call, actor: { ...call.actor, kind: "member", staffRole: null } }, params, edge),
);

export const action = command("buyer", {
  form: "request-quotation",
  params: slugParams,
  fields: wishFields,
  run: async (call, { slug }, fields, { house, ip }): Promise<Result<Requested, Answerable>> => {
    const free = await house.limits.take("send-message", { ip, account: call.actor.email });
    return free.ok ? requestQuotation(call, slug, wishOf(fields)) : free;
  },
  done: (paths, { quotationIds: [id = ""] }) => paths.buyer.quotation(id, { done: "asked" }),
});
