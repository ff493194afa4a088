import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import type { Edge } from "#app/http/route.server.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { booksOfCompany } from "#app/queries/books-of.server.ts";
import { companyOfPaper, deskCompanyPage } from "#app/queries/desk-company.server.ts";

async function read(call: Call<Staff>, { id }: { id: string }, { url }: Edge) {
  const found = await deskCompanyPage(call, id);
  return (
    found && {
      title: windowTitle(call.lang, () => found.company.legalName),
      done: url.searchParams.get("done"),
      finance: call.actor.kind === "finance",
      paper: null as string | null,
      books: call.actor.kind === "moderator" ? null : await booksOfCompany(call.db, id),
      ...found,
    }
  );
}

/** One company as staff see it. */
export const deskCompanyLoader = page("desk", idParams, read);

/** The same behind the decisions, for those who may make them. */
export const companyDecisionLoader = page("moderation", idParams, read);

/** The same behind what finance grants. */
export const companyFinanceLoader = page("finance", idParams, read);

/** The same behind a decision on one of its papers, which the address names. */
export const paperDecisionLoader = page("moderation", idParams, async (call, { id }, edge) => {
  const companyId = await companyOfPaper(call, id);
  const found = companyId === null ? null : await read(call, { id: companyId }, edge);
  return found && { ...found, paper: id };
});
