import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { basketPage } from "#app/queries/basket.server.ts";
import { reorderedGoods } from "#app/queries/reordered.server.ts";

/** The basket, also behind its deeds. */
export const basketLoader = page("buyer", noParams, async (call, _params, { url }) => ({
  title: windowTitle(call.lang, (t) => t("basket.title")),
  basket: await basketPage(call),
  reordered: await reorderedGoods(call, url.searchParams.get("reordered") ?? ""),
}));
