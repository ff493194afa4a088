import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { wantsShortcuts } from "#app/http/shortcuts.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskCasePage } from "#app/queries/desk-case.server.ts";
import { caseOfPrice } from "#app/queries/price-review.server.ts";
import { recordAbout } from "#app/queries/record.server.ts";
import { caseParams } from "./case.form.ts";
import { readPlace } from "./queue.form.ts";

const doneDeeds = z.enum(["decided", "assigned"]).nullable().catch(null);
const compared = z.object({
  against: z.coerce.number().int().min(0).max(1_000_000).nullable().catch(null),
  read: z.uuid().nullable().catch(null),
});

async function read(call: Call<Staff>, { caseId }: { caseId: string }, { url, request }: Edge) {
  const asked = url.searchParams;
  const { against, read: seen } = compared.parse({
    against: asked.get("against") ?? undefined,
    read: asked.get("read"),
  });
  const review = await deskCasePage(call, caseId, readPlace(url), { number: against, read: seen });
  return (
    review && {
      title: windowTitle(call.lang, () => review.revision.title),
      done: doneDeeds.parse(asked.get("done")),
      shortcuts: wantsShortcuts(request),
      formToken: randomUUID(),
      review,
      record: await recordAbout(call, "listing", [review.listing.id]),
    }
  );
}

/** One case as staff read it. */
export const deskCaseLoader = page("desk", caseParams, read);

/** The same behind the decisions, for those who may make them. */
export const caseDecisionLoader = page("moderation", caseParams, read);

/** The same behind what only the director may do. */
export const caseDirectorLoader = page("director", caseParams, read);

/** The case of a price, behind the decisions on it. */
export const priceCaseLoader = page("moderation", idParams, async (call, { id }, edge) => {
  const caseId = await caseOfPrice(call.db, id);
  return caseId === null ? null : read(call, { caseId }, edge);
});
