import { useLoaderData } from "@remix-run/react";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { inEvenTime } from "#app/http/even-time.ts";
import { ownPath } from "#app/http/own-path.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { Entrance } from "#app/ui/account/entrance.tsx";
import { SignUpForm } from "#app/ui/account/sign-up-form.tsx";
import { signUp } from "#app/usecases/people/sign-up.ts";
import { signUpFields } from "./account.form.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("public", noParams, async ({ lang }, _params, { url, house }) => ({
  title: windowTitle(lang, (t) => t("account.signUpTitle")),
  backTo: ownPath(url.searchParams.get("redirectTo"), house.settings.publicUrl) ?? undefined,
}));

export const action = command("public", {
  form: "sign-up",
  params: noParams,
  fields: signUpFields,
  run: async (call, _params, input, { house, ip }): Promise<Result<null, Answerable>> => {
    const free = await house.limits.take("sign-up", { ip, account: input.email });
    return free.ok ? inEvenTime(signUp(call, input)) : free;
  },
  done: (paths, _value, _params, { url, house }) =>
    paths.signIn(
      ownPath(url.searchParams.get("redirectTo"), house.settings.publicUrl) ?? undefined,
      "registered",
    ),
});

export default function SignUp() {
  const { backTo } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <Entrance title={t("account.signUpTitle")} lead={t("account.signUpLead")}>
      <SignUpForm backTo={backTo} />
    </Entrance>
  );
}
