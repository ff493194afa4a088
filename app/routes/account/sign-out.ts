import { redirect } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams, page } from "#app/http/route.server.ts";
import { endSession } from "#app/http/session.server.ts";

export const handle = { audience: "public" } satisfies Handle;

/** Signing out is a deed; who only opens the address is led home. */
export const loader = page("public", noParams, async (_call, _params, { paths }) => {
  throw redirect(paths.home(), 303);
});

export const action = command("public", {
  form: "sign-out",
  params: noParams,
  fields: noFields,
  run: async (_call, _params, _input, { request, house }) => ({
    ok: true,
    value: await endSession(request, house),
  }),
  done: (paths, cookie) => ({ to: paths.home(), headers: { "Set-Cookie": cookie } }),
});
