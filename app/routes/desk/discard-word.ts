import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { decideOnWord } from "#app/usecases/words/decide-word.ts";
import { discardWordFields } from "./word.form.ts";
import { wordChangeLoader } from "./words.loader.server.ts";

export { default } from "./goods-words.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = wordChangeLoader;

export const action = command("moderation", {
  form: "discard-word",
  params: idParams,
  fields: discardWordFields,
  run: (call, { id }, { reason }) => decideOnWord(call, id, "discard", reason),
  done: (paths, commodity) => paths.desk.goodsWords(commodity),
});
