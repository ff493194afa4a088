import { useLoaderData } from "@remix-run/react";
import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { rememberLanguage } from "#app/http/language.ts";
import { ownPath } from "#app/http/own-path.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { endSession, startSession } from "#app/http/session.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { Entrance } from "#app/ui/account/entrance.tsx";
import { SignInForm } from "#app/ui/account/sign-in-form.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import type { SignedIn } from "#app/usecases/people/sign-in.ts";
import { signIn } from "#app/usecases/people/sign-in.ts";
import { signInFields } from "./account.form.ts";
import { homeOf } from "./home-of.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("public", noParams, async ({ actor, lang }, _params, { url, house, paths }) => ({
  title: windowTitle(lang, (t) => t("account.signInTitle")),
  name: actor.kind === "guest" ? null : actor.name,
  goOn: ownPath(url.searchParams.get("redirectTo"), house.settings.publicUrl) ?? paths.account(),
  backTo: ownPath(url.searchParams.get("redirectTo"), house.settings.publicUrl) ?? undefined,
  done: url.searchParams.get("done"),
  why: url.searchParams.get("why"),
  demo: house.settings.demo,
}));

export const action = command("public", {
  form: "sign-in",
  params: noParams,
  fields: signInFields,
  run: async (
    call,
    _params,
    input,
    { house, ip, request },
  ): Promise<Result<SignedIn & { cookie: string; lang: Lang }, Answerable>> => {
    const doer = { ip, account: input.email };
    const free = await house.limits.trySignIn(doer);
    if (!free.ok) {
      house.log.warn({ requestId: call.requestId, ip }, "too many tries to sign in");
      return free;
    }
    const person = await signIn(call, input);
    if (!person.ok) {
      house.log.info({ requestId: call.requestId, ip }, "a sign-in was refused");
      return person;
    }
    await house.limits.signedIn(doer);
    // A session that was there before, perhaps put there by somebody else, ends.
    await endSession(request, house);
    const cookie = await startSession(house, {
      userId: person.value.userId,
      activeCompanyId: person.value.company?.id ?? null,
      ip,
      userAgent: request.headers.get("User-Agent") ?? "",
    });
    return { ok: true, value: { ...person.value, cookie, lang: call.lang } };
  },
  done(paths, person, _params, { url, house }) {
    const headers = new Headers({ "Set-Cookie": person.cookie });
    headers.append("Set-Cookie", rememberLanguage(person.lang));
    const back = ownPath(url.searchParams.get("redirectTo"), house.settings.publicUrl);
    return { to: back ?? homeOf(person, paths), headers };
  },
});

export default function SignIn() {
  const { name, goOn, backTo, done, why, demo } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const notice =
    done === "registered" ? (
      <Notice kind="success" title={t("account.registeredTitle")} announce>
        <p>{t("account.registeredText")}</p>
        {demo ? <p>{t("account.demoMail")}</p> : null}
      </Notice>
    ) : done === "password-set" ? (
      <Notice kind="success" title={t("account.resetDoneTitle")} announce>
        <p>{t("account.resetDoneText")}</p>
      </Notice>
    ) : name === null ? (
      why === "order" ? (
        <Notice kind="info" title={t("account.signInToOrder")}>
          <p>{t("account.signInToOrderText")}</p>
        </Notice>
      ) : null
    ) : (
      <Notice kind="info" title={t("account.signedInAs", { name })}>
        <p>
          <a href={goOn}>{t("account.continueAs")}</a>
        </p>
      </Notice>
    );
  return (
    <Entrance title={t("account.signInTitle")} lead={t("account.signInLead")} notice={notice}>
      <SignInForm backTo={backTo} />
    </Entrance>
  );
}
