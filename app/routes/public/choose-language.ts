import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import { preferredLanguage } from "#app/http/language.ts";
import { pathsIn } from "#app/paths.ts";

export const handle = { audience: "public" } satisfies Handle;

/** `/`: to the home page in the reader's language. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(pathsIn(preferredLanguage(request.headers)).home(), {
    status: 302,
    headers: { Vary: "Cookie, Accept-Language", "Cache-Control": "private, no-cache" },
  });
}
