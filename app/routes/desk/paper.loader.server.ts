import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskPaperPage } from "#app/queries/desk-paper.server.ts";
import { paperText } from "#app/ui/orders/order-words.ts";

/** One paper beside its file, and behind the decisions on it. */
export const deskPaperLoader = page("moderation", idParams, async (call, { id }) => {
  const paper = await deskPaperPage(call, id);
  if (paper === null) return null;
  return {
    title: windowTitle(call.lang, (t) =>
      t("shipments.besideTitle", { paper: paperText(paper.kind, t), number: paper.orderNumber }),
    ),
    paper,
  };
});
