import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, page, slugParams } from "#app/http/route.server.ts";
import { saveFavourite } from "#app/usecases/orders/save-favourite.ts";
import { readListing } from "./listing.loader.server.ts";

export { default, meta } from "./listing.tsx";

export const handle = { audience: "buyer", document: "static" } satisfies Handle;

export const loader = page("buyer", slugParams, (call, params, edge) =>
  readListing({ ...call, actor: { ...call.actor, kind: "member", staffRole: null } }, params, edge),
);

export const action = command("buyer", {
  form: "save-favourite",
  params: slugParams,
  fields: z.object({ saved: z.enum(["yes", "no"]).default("yes") }),
  run: (call, { slug }, { saved }) => saveFavourite(call, { slug, saved: saved === "yes" }),
  done: (paths, _value, { slug }) => paths.listing(slug),
});
