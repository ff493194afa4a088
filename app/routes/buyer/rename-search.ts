import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { changeSearch } from "#app/usecases/finding/change-search.ts";
import { titleFromData } from "../title.ts";
import { nameFields } from "./saved.form.ts";
import { savedLoader } from "./saved.loader.server.ts";

export { default } from "./saved.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export const action = command("buyer", {
  form: "rename-search",
  params: noParams,
  fields: nameFields,
  run: (call, _params, { search, name }) => changeSearch(call, search, { name }),
  done: (paths) => paths.buyer.saved({ done: "renamed" }),
});
