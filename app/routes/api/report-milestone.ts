import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { reportOne } from "./operations/shipments.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(reportOne);
export const action = serveApi(reportOne);
