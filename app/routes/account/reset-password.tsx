import { useLoaderData } from "@remix-run/react";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Answerable } from "#app/i18n/refusals.ts";
import { pathsIn } from "#app/paths.ts";
import { resetLinkWorks } from "#app/queries/reset-link.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { Entrance } from "#app/ui/account/entrance.tsx";
import { ResetPasswordForm } from "#app/ui/account/reset-password-form.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { resetPassword } from "#app/usecases/people/reset-password.ts";
import { resetPasswordFields, tokenParams } from "./account.form.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("public", tokenParams, async (call, { token }) => ({
  title: windowTitle(call.lang, (t) => t("account.resetTitle")),
  works: await resetLinkWorks(call, token),
}));

export const action = command("public", {
  form: "reset-password",
  params: tokenParams,
  fields: resetPasswordFields,
  run: async (call, { token }, { password }, { house, ip }): Promise<Result<null, Answerable>> => {
    const free = await house.limits.take("reset-password", { ip });
    return free.ok ? resetPassword(call, { token, password }) : free;
  },
  done: (paths) => paths.signIn(undefined, "password-set"),
});

export default function ResetPassword() {
  const { works } = useLoaderData<typeof loader>();
  const { lang, t } = useWords();
  if (works) {
    return (
      <Entrance title={t("account.resetTitle")} lead={t("account.resetLead")}>
        <ResetPasswordForm />
      </Entrance>
    );
  }
  return (
    <Entrance title={t("account.resetTitle")}>
      <Notice kind="warning" title={t("account.linkExpiredTitle")} announce>
        <p>{t("account.resetExpiredText")}</p>
      </Notice>
      <p>
        <ButtonLink href={pathsIn(lang).forgotPassword()} tone="primary">
          {t("account.forgotButton")}
        </ButtonLink>
      </p>
    </Entrance>
  );
}
