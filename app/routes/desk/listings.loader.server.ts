import type { Edge } from "#app/http/route.server.ts";
import { noParams, page } from "#app/http/route.server.ts";
import { wantsShortcuts } from "#app/http/shortcuts.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskQueuePage } from "#app/queries/desk-queue.server.ts";
import { readPlace, readStep } from "./queue.form.ts";

/** The queue of listings. */
export const deskListingsLoader = page("desk", noParams, async (call, _params, { url, request }: Edge) => ({
  title: windowTitle(call.lang, (t) => t("moderation.queueTitle")),
  shortcuts: wantsShortcuts(request),
  ...(await deskQueuePage(call, readPlace(url), readStep(url))),
}));
