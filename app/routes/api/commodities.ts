import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { listCommodities } from "./operations/market.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(listCommodities);
export const action = serveApi(listCommodities);
