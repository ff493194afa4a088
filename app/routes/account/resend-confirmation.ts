import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { resendConfirmation } from "#app/usecases/people/resend-confirmation.ts";
import { accountLoader } from "./account.loader.server.ts";

export { default } from "./account.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export const action = command("member", {
  form: "resend-confirmation",
  params: noParams,
  fields: noFields,
  run: async (call, _params, _input, { house, ip }): Promise<Result<null, Answerable>> => {
    const free = await house.limits.take("send-message", { ip, account: call.actor.email });
    return free.ok ? resendConfirmation(call) : free;
  },
  done: (paths) => paths.account({ done: "sent" }),
});
