import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { cancelOne } from "./operations/orders.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(cancelOne);
export const action = serveApi(cancelOne);
