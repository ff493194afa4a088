import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskQueuePage, queueFilters } from "#app/queries/desk-queue.server.ts";

const filter = z.object({
  state: z.enum(queueFilters).catch("open"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});

async function read(call: Call<Staff>, { state, page: number }: z.output<typeof filter>) {
  return {
    title: windowTitle(call.lang, (t) => t("moderation.queueTitle")),
    ...(await deskQueuePage(call, { filter: state, page: number })),
  };
}

/** The queue of listings. */
export const deskListingsLoader = page("desk", noParams, (call, _params, { url }: Edge) =>
  read(call, filter.parse(Object.fromEntries(url.searchParams))),
);

/** The waiting prices, behind the decisions on them. */
export const priceDecisionLoader = page("moderation", idParams, (call) =>
  read(call, { state: "prices", page: 1 }),
);
