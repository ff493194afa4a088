import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { confirmOne } from "./operations/orders.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(confirmOne);
export const action = serveApi(confirmOne);
