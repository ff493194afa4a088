import { z } from "zod";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskClaimPage } from "#app/queries/desk-claims.server.ts";

const claimDone = z.enum(["settled", "asked"]).nullable();

/** One claim with its order. */
export const deskClaimLoader = page("desk", idParams, async (call, { id }, { url }) => {
  const view = await deskClaimPage(call, id);
  if (view === null) return null;
  return {
    title: windowTitle(call.lang, (t) => t("orders.claimNumber", { number: view.claim.number })),
    done: claimDone.catch(null).parse(url.searchParams.get("done")),
    view,
  };
});
