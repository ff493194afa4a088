import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { titleFromData } from "#app/routes/title.ts";
import { Entrance } from "#app/ui/account/entrance.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { confirmEmail } from "#app/usecases/people/confirm-email.ts";
import { tokenParams } from "./account.form.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;

/**
 * Opening the link confirms: it can be opened twice and does no more than say whose address it is. A look without
 * reading (HEAD, as link checkers do) confirms nothing.
 */
export const loader = page("public", tokenParams, async (call, { token }, { request }) => {
  const title = windowTitle(call.lang, (t) => t("account.confirmedTitle"));
  const confirmed = request.method === "GET" && (await confirmEmail(call, token)).ok;
  return { title, confirmed };
});

export default function ConfirmEmail() {
  const { confirmed } = useLoaderData<typeof loader>();
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  return confirmed ? (
    <Entrance title={t("account.confirmedTitle")}>
      <Notice kind="success" announce>
        <p>{t("account.confirmedText")}</p>
      </Notice>
      <p>
        <ButtonLink href={paths.company.home()} tone="primary">
          {t("account.toCompany")}
        </ButtonLink>
      </p>
    </Entrance>
  ) : (
    <Entrance title={t("account.linkExpiredTitle")}>
      <Notice kind="warning" announce>
        <p>{t("account.confirmExpiredText")}</p>
      </Notice>
      <p>
        <ButtonLink href={paths.account()} tone="primary">
          {t("account.accountTitle")}
        </ButtonLink>
      </p>
    </Entrance>
  );
}
