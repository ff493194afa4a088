import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { getLot } from "./operations/lots.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(getLot);
export const action = serveApi(getLot);
