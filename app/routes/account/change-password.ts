import type { Result } from "#app/domain/result.ts";
import { refuse } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { findSession } from "#app/http/session.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { changePassword } from "#app/usecases/people/change-password.ts";
import { changePasswordFields } from "./account.form.ts";
import { accountLoader } from "./account.loader.server.ts";

export { default } from "./account.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export const action = command("member", {
  form: "change-password",
  params: noParams,
  fields: changePasswordFields,
  run: async (call, _params, input, { request, house, ip }): Promise<Result<null, Answerable>> => {
    const doer = { ip, account: call.actor.email };
    const free = await house.limits.trySignIn(doer);
    if (!free.ok) return free;
    const session = await findSession(request, house);
    if (session === null) return refuse({ code: "not-allowed" });
    const changed = await changePassword(call, input, session.id);
    if (changed.ok) await house.limits.signedIn(doer);
    return changed;
  },
  done: (paths) => paths.account({ done: "password" }),
});
