import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { changeSearch } from "#app/usecases/finding/change-search.ts";
import { titleFromData } from "../title.ts";
import { mailFields } from "./saved.form.ts";
import { savedLoader } from "./saved.loader.server.ts";

export { default } from "./saved.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export const action = command("buyer", {
  form: "search-mails",
  params: noParams,
  fields: mailFields,
  run: (call, _params, { search, mails }) => changeSearch(call, search, { mails: mails === "yes" }),
  done: (paths) => paths.buyer.saved({ done: "mails" }),
});
