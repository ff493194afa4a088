import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskCasePage } from "#app/queries/desk-case.server.ts";
import { caseParams } from "./case.form.ts";

async function read(call: Call<Staff>, { caseId }: { caseId: string }, { url }: Edge) {
  const review = await deskCasePage(call, caseId);
  return (
    review && {
      title: windowTitle(call.lang, () => review.revision.title),
      done: url.searchParams.get("done") === "decided",
      review,
    }
  );
}

/** One case as staff read it. */
export const deskCaseLoader = page("desk", caseParams, read);

/** The same behind the decisions, for those who may make them. */
export const caseDecisionLoader = page("moderation", caseParams, read);
