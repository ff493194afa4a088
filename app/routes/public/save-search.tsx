import { savedFilter } from "#app/domain/catalogue/saved-search.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { unnotedMatches } from "#app/queries/saved-matches.server.ts";
import { saveSearch } from "#app/usecases/finding/save-search.ts";
import { newSearchFields } from "../buyer/saved.form.ts";
import { readCatalogue } from "./catalogue.loader.server.ts";

export { default, meta } from "./catalogue.tsx";

export const handle = { audience: "buyer", document: "static" } satisfies Handle;

/** The catalogue in the state of this address, whose query is what is saved. */
export const loader = page("buyer", noParams, (call, params, edge) =>
  readCatalogue({ ...call, actor: { ...call.actor, kind: "member", staffRole: null } }, params, edge),
);

export const action = command("buyer", {
  form: "save-search",
  params: noParams,
  fields: newSearchFields,
  run: (call, _params, { name, mails }, { url }) =>
    saveSearch(call, { filter: savedFilter(url.search), name, mails }, unnotedMatches),
  done: (paths) => paths.buyer.saved({ done: "saved" }),
});
