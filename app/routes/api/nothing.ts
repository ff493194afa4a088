import { serveNothing } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";

export const handle = { audience: "machine" } satisfies Handle;
/** An address of the API that is none is answered as one: a problem, not a page. */
export const loader = serveNothing;
export const action = serveNothing;
