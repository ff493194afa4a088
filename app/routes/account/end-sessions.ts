import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams } from "#app/http/route.server.ts";
import { findSession } from "#app/http/session.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { endOtherSessions } from "#app/usecases/people/end-session.ts";
import { accountLoader } from "./account.loader.server.ts";

export { default } from "./account.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export const action = command("member", {
  form: "end-sessions",
  params: noParams,
  fields: noFields,
  run: async (call, _params, _input, { request, house }): Promise<Result<null, Answerable>> => {
    const session = await findSession(request, house);
    return session === null ? refuse({ code: "not-allowed" }) : endOtherSessions(call, session.id);
  },
  done: (paths) => paths.account({ done: "saved" }),
});
