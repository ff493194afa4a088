import { z } from "zod";
import { noParams, page } from "#app/http/route.server.ts";
import { noticeLine } from "#app/http/say-notice.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { noticesPage } from "#app/queries/notices.server.ts";

/** A person's notices, each said in the page's language. */
export const noticesLoader = page("member", noParams, async (call, _params, { url }) => {
  const before = z.uuid().safeParse(url.searchParams.get("before"));
  const { notices, ...rest } = await noticesPage(call, before.success ? before.data : null);
  return {
    title: windowTitle(call.lang, (t) => t("account.noticesTitle")),
    ...rest,
    notices: notices.map(({ kind, data, ...notice }) => ({
      ...notice,
      title: noticeLine(call.lang, { kind, data, path: notice.path }),
    })),
  };
});
