import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { archiveOne } from "./operations/listings.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(archiveOne);
export const action = serveApi(archiveOne);
