import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import type { Call } from "#app/db/call.ts";
import type { Guest } from "#app/domain/actor.ts";
import { isLang } from "#app/domain/language.ts";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import { readUnsubscribeToken } from "#app/http/unsubscribe-token.server.ts";
import { pathsIn } from "#app/paths.ts";
import { stopSearchMails } from "#app/usecases/finding/stop-search-mails.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** A person who opens the address of a mail's head is led to the page with the button. */
export function loader({ params }: LoaderFunctionArgs) {
  const lang = isLang(params.lang) ? params.lang : "ru";
  return redirect(pathsIn(lang).unsubscribe(params.token ?? ""), 303);
}

/** One click in the mail program, which posts here by itself and follows nothing (RFC 8058). */
export async function action({ params, context }: ActionFunctionArgs) {
  const { house, requestId } = context as LoadContext;
  const call: Call<Guest> = {
    actor: { kind: "guest" },
    db: house.db,
    now: house.now(),
    lang: "ru",
    requestId,
    outside: house.outside,
  };
  const reader = readUnsubscribeToken(house.settings.sessionSecrets, params.token ?? "");
  const stopped = await stopSearchMails(call, reader);
  return new Response(null, { status: stopped.ok ? 200 : 404 });
}
