import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskBoard } from "#app/queries/desk-board.server.ts";

/** The board of deals. */
export const boardLoader = page("desk", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("shipments.boardTitle")),
  board: await deskBoard(call),
}));
