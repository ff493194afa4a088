import type { Handle } from "#app/http/audience.ts";
import { rememberLanguage } from "#app/http/language.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { pathsIn } from "#app/paths.ts";
import { titleFromData } from "#app/routes/title.ts";
import { saveAccount } from "#app/usecases/people/save-account.ts";
import { profileFields } from "./account.form.ts";
import { accountLoader } from "./account.loader.server.ts";

export { default } from "./account.tsx";
export const handle = { audience: "member" } satisfies Handle;
export const meta = titleFromData;
export const loader = accountLoader;

export const action = command("member", {
  form: "save-profile",
  params: noParams,
  fields: profileFields,
  run: (call, _params, input) => saveAccount(call, input),
  done: (_paths, { lang }) => ({
    to: pathsIn(lang).account({ done: "saved" }),
    headers: { "Set-Cookie": rememberLanguage(lang) },
  }),
});
