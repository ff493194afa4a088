import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { unnotedMatches } from "#app/queries/saved-matches.server.ts";
import { openSearch } from "#app/usecases/finding/open-search.ts";
import { titleFromData } from "../title.ts";
import { searchFields } from "./saved.form.ts";
import { savedLoader } from "./saved.loader.server.ts";

export { default } from "./saved.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export const action = command("buyer", {
  form: "open-search",
  params: noParams,
  fields: searchFields,
  run: (call, _params, { search }) => openSearch(call, search, unnotedMatches),
  done: (paths, { query }) => `${paths.catalogue()}${query === "" ? "" : `?${query}`}`,
});
