import { z } from "zod";
import { noParams, page } from "#app/http/route.server.ts";
import { noticeLine } from "#app/http/say-notice.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { noticesPage } from "#app/queries/notices.server.ts";

type Said = {
  readonly kind: string;
  readonly data: Record<string, string | number>;
  readonly path: string;
};

/** A person's notices, each said in the page's language. */
export const noticesLoader = page("member", noParams, async (call, _params, { url }) => {
  const before = z.uuid().safeParse(url.searchParams.get("before"));
  const { fresh, notices, ...rest } = await noticesPage(call, before.success ? before.data : null);
  return {
    title: windowTitle(call.lang, (t) => t("account.noticesTitle")),
    ...rest,
    fresh: fresh.map(said),
    notices: notices.map(said),
  };

  function said<Row extends Said>({ kind, data, ...notice }: Row) {
    return { ...notice, title: noticeLine(call.lang, { kind, data, path: notice.path }) };
  }
});
