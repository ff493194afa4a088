import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { inEvenTime } from "#app/http/even-time.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import { titleFromData } from "#app/routes/title.ts";
import { Entrance } from "#app/ui/account/entrance.tsx";
import { ForgotPasswordForm } from "#app/ui/account/forgot-password-form.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { forgotPassword } from "#app/usecases/people/forgot-password.ts";
import { forgotPasswordFields } from "./account.form.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("public", noParams, async ({ lang }, _params, { url, house }) => ({
  title: windowTitle(lang, (t) => t("account.forgotTitle")),
  sent: url.searchParams.get("done") === "sent",
  demo: house.settings.demo,
}));

export const action = command("public", {
  form: "forgot-password",
  params: noParams,
  fields: forgotPasswordFields,
  run: async (call, _params, { email }, { house, ip }) => {
    const free = await house.limits.take("forgot-password", { ip, account: email });
    return free.ok ? inEvenTime(forgotPassword(call, email)) : free;
  },
  done: (paths) => paths.forgotPassword("sent"),
});

export default function ForgotPassword() {
  const { sent, demo } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <Entrance title={t("account.forgotTitle")} lead={t("account.forgotLead")}>
      {sent ? (
        <Notice kind="success" title={t("account.registeredTitle")} announce>
          <p>{t("account.forgotSentText")}</p>
          {demo ? <p>{t("account.demoMail")}</p> : null}
        </Notice>
      ) : null}
      <ForgotPasswordForm />
    </Entrance>
  );
}
