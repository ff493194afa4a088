import { z } from "zod";
import { parseKg, toKgDecimal } from "#app/domain/quantity.ts";
import type { Handle } from "#app/http/audience.ts";
import { readBy } from "#app/http/forms/field-types.ts";
import { readForm } from "#app/http/forms/read-form.server.ts";
import { command, page, slugParams } from "#app/http/route.server.ts";
import type { Paths } from "#app/paths.ts";
import { addToBasket } from "#app/usecases/orders/add-to-basket.ts";
import { readListing } from "./listing.loader.server.ts";

export { default, meta } from "./listing.tsx";

export const handle = { audience: "buyer", document: "static" } satisfies Handle;

/** Read again as the person behind the buyer, so that the page shows what it showed before. */
export const loader = page("buyer", slugParams, (call, params, edge) =>
  readListing({ ...call, actor: { ...call.actor, kind: "member", staffRole: null } }, params, edge),
);

/** More than a quantity is not read of a stranger. */
const mostBytes = 4_000;

/** A guest is told why, and comes back to the goods with the quantity they chose. */
async function signInToOrder(request: Request, paths: Paths, slug: string): Promise<string> {
  const form = await readForm(request, { maxBytes: mostBytes });
  const typed = form.ok ? form.value.values.quantityKg : undefined;
  const parsed = parseKg(typeof typed === "string" ? typed : "");
  await (form.ok ? form.value.dispose() : undefined);
  const query = parsed.ok && parsed.value > 0n ? { quantity: toKgDecimal(parsed.value) } : {};
  return paths.signIn(paths.listing(slug, query), undefined, "order");
}

export const action = command("buyer", {
  form: "add-to-basket",
  params: slugParams,
  signInFor: ({ request, paths, params }) => signInToOrder(request, paths, params.slug),
  fields: z.object({ quantityKg: readBy(parseKg) }),
  run: (call, { slug }, { quantityKg }) => addToBasket(call, { slug, quantity: quantityKg }),
  done: (paths) => paths.buyer.basket(),
});
