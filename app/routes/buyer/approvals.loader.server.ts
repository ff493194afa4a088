import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { approvalsPage } from "#app/queries/approvals.server.ts";
import { doneQuery } from "./approvals.form.ts";

/** Purchases above a limit, also behind the answers to them. */
export const approvalsLoader = page("buyer", noParams, async (call, _params, { url }) => {
  const done = doneQuery.safeParse(Object.fromEntries(url.searchParams));
  return {
    title: windowTitle(call.lang, (t) => t("approvals.title")),
    done: done.success ? { kind: done.data.done, count: done.data.count } : null,
    view: await approvalsPage(call),
  };
});
