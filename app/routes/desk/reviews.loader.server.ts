import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import type { Director, Moderator } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskReviewsPage, reviewGroups } from "#app/queries/desk-reviews.server.ts";

const group = z.enum(reviewGroups).catch("waiting");

async function read(call: Call<Moderator | Director>, tried: string | null, { url }: Edge) {
  return {
    title: windowTitle(call.lang, (t) => t("reviews.deskTitle")),
    done: url.searchParams.get("done") === "decided",
    tried,
    view: await deskReviewsPage(call, group.parse(url.searchParams.get("group"))),
  };
}

/** The queue of reviews and answers. */
export const reviewsLoader = page("moderation", noParams, (call, _params, edge) => read(call, null, edge));

/** The same behind the decision on one of them. */
export const reviewDecisionLoader = page("moderation", idParams, (call, { id }, edge) =>
  read(call, id, edge),
);
