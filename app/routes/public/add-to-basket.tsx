import { z } from "zod";
import { parseKg } from "#app/domain/quantity.ts";
import type { Handle } from "#app/http/audience.ts";
import { readBy } from "#app/http/forms/field-types.ts";
import { command, page, slugParams } from "#app/http/route.server.ts";
import { addToBasket } from "#app/usecases/orders/add-to-basket.ts";
import { readListing } from "./listing.loader.server.ts";

export { default, meta } from "./listing.tsx";

export const handle = { audience: "buyer", document: "static" } satisfies Handle;

/** Read again as the person behind the buyer, so that the page shows what it showed before. */
export const loader = page("buyer", slugParams, (call, params, edge) =>
  readListing({ ...call, actor: { ...call.actor, kind: "member", staffRole: null } }, params, edge),
);

export const action = command("buyer", {
  form: "add-to-basket",
  params: slugParams,
  fields: z.object({ quantityKg: readBy(parseKg) }),
  run: (call, { slug }, { quantityKg }) => addToBasket(call, { slug, quantity: quantityKg }),
  done: (paths) => paths.buyer.basket(),
});
