import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { readNotices } from "#app/usecases/people/read-notices.ts";
import { readNoticesFields } from "./account.form.ts";
import { noticesLoader } from "./notices.loader.server.ts";

export { default } from "./notices.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = noticesLoader;

export const action = command("member", {
  form: "read-notices",
  params: noParams,
  fields: readNoticesFields,
  run: (call, _params, { upTo }) => readNotices(call, new Date(upTo)),
  done: (paths) => paths.notices(),
});
