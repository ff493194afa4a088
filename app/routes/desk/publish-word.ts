import type { Handle } from "#app/http/audience.ts";
import { command, idParams, noFields } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { decideOnWord } from "#app/usecases/words/decide-word.ts";
import { wordChangeLoader } from "./words.loader.server.ts";

export { default } from "./goods-words.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = wordChangeLoader;

export const action = command("moderation", {
  form: "publish-word",
  params: idParams,
  fields: noFields,
  run: (call, { id }) => decideOnWord(call, id, "publish", ""),
  done: (paths, commodity) => paths.desk.goodsWords(commodity),
});
