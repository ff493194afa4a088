import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Handle } from "#app/http/audience.ts";
import type { LoadContext } from "#app/http/house.ts";
import { describeApi } from "./operations/describe.server.ts";

export const handle = { audience: "machine" } satisfies Handle;

/** The description of the API, for everybody: programs are written before there is a key. */
export function loader({ context }: LoaderFunctionArgs) {
  const { house } = context as LoadContext;
  return new Response(JSON.stringify(describeApi(house.settings.publicUrl)), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
