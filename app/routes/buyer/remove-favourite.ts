import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { removeFavourite } from "#app/usecases/finding/remove-favourite.ts";
import { titleFromData } from "../title.ts";
import { listingFields } from "./saved.form.ts";
import { savedLoader } from "./saved.loader.server.ts";

export { default } from "./saved.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export const action = command("buyer", {
  form: "remove-favourite",
  params: noParams,
  fields: listingFields,
  run: (call, _params, { listing }) => removeFavourite(call, listing),
  done: (paths) => paths.buyer.saved({ done: "let-go" }),
});
