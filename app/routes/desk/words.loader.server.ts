import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import { idParams, page, slugParams } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { commodityOfChange, deskGoodsWordsPage } from "#app/queries/desk-words.server.ts";

async function read(call: Call<Staff>, { slug }: { slug: string }) {
  const goods = await deskGoodsWordsPage(call, slug);
  return (
    goods && {
      title: windowTitle(call.lang, (t) => t("vocabulary.wordsOf", { goods: goods.name })),
      goods,
      formToken: randomUUID(),
    }
  );
}

/** The words of a commodity as staff read them. */
export const goodsWordsLoader = page("desk", slugParams, read);

/** The same behind the deeds on its words, for those who may do them. */
export const goodsWordsDeedLoader = page("moderation", slugParams, read);

/** The same behind a decision on one change. */
export const wordChangeLoader = page("moderation", idParams, async (call, { id }) => {
  const slug = await commodityOfChange(call.db, id);
  return slug === null ? null : read(call, { slug });
});
