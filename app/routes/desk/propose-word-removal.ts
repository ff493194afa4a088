import type { Handle } from "#app/http/audience.ts";
import { command, slugParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { proposeWord } from "#app/usecases/words/propose-word.ts";
import { oldWordFields } from "./word.form.ts";
import { goodsWordsDeedLoader } from "./words.loader.server.ts";

export { default } from "./goods-words.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = goodsWordsDeedLoader;

export const action = command("moderation", {
  form: "propose-word-removal",
  params: slugParams,
  fields: oldWordFields,
  run: (call, { slug }, input) =>
    proposeWord(call, slug, { ...input, kind: "remove", lang: null, several: false }),
  done: (paths, _id, { slug }) => paths.desk.goodsWords(slug),
});
