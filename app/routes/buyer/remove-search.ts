import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { removeSearch } from "#app/usecases/finding/remove-search.ts";
import { titleFromData } from "../title.ts";
import { searchFields } from "./saved.form.ts";
import { savedLoader } from "./saved.loader.server.ts";

export { default } from "./saved.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export const action = command("buyer", {
  form: "remove-search",
  params: noParams,
  fields: searchFields,
  run: (call, _params, { search }) => removeSearch(call, search),
  done: (paths) => paths.buyer.saved({ done: "removed" }),
});
