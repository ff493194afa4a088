import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { receiveOne } from "./operations/shipments.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(receiveOne);
export const action = serveApi(receiveOne);
