import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { endOneSession } from "#app/usecases/people/end-session.ts";
import { sessionFields } from "./account.form.ts";
import { accountLoader } from "./account.loader.server.ts";

export { default } from "./account.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export const action = command("member", {
  form: "end-session",
  params: noParams,
  fields: sessionFields,
  run: (call, _params, { session }) => endOneSession(call, session),
  done: (paths) => paths.account({ done: "saved" }),
});
