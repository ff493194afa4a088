import type { Lang } from "#app/domain/language.ts";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { rememberLanguage } from "#app/http/language.ts";
import { command, page } from "#app/http/route.server.ts";
import { endSession, startSession } from "#app/http/session.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { titleFromData } from "#app/routes/title.ts";
import { joinByInvitation } from "#app/usecases/team/join-by-invitation.ts";
import { joinFields, tokenParams } from "./account.form.ts";
import { readInvitation } from "./invitation.loader.server.ts";

export { default } from "./invitation.tsx";
export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = titleFromData;
export const loader = page("public", tokenParams, readInvitation);

/** Who holds the link and has just chosen the password is signed in at once, for the company that invited them. */
export const action = command("public", {
  form: "sign-up",
  params: tokenParams,
  fields: joinFields,
  run: async (
    call,
    { token },
    { name, password },
    { house, ip, request },
  ): Promise<Result<{ cookie: string; lang: Lang }, Answerable>> => {
    const free = await house.limits.take("sign-up", { ip, account: token });
    if (!free.ok) return free;
    const joined = await joinByInvitation(call, token, { name, password });
    if (!joined.ok) return joined;
    await endSession(request, house);
    const cookie = await startSession(house, {
      userId: joined.value.userId,
      activeCompanyId: joined.value.company.id,
      ip,
      userAgent: request.headers.get("User-Agent") ?? "",
    });
    return { ok: true, value: { cookie, lang: call.lang } };
  },
  done(paths, { cookie, lang }) {
    const headers = new Headers({ "Set-Cookie": cookie });
    headers.append("Set-Cookie", rememberLanguage(lang));
    return { to: paths.company.team({ done: "joined" }), headers };
  },
});
