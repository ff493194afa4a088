import { serveApi } from "#app/http/api/serve.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { resumeOne } from "./operations/listings.server.ts";

export const handle = { audience: "machine" } satisfies Handle;
export const loader = serveApi(resumeOne);
export const action = serveApi(resumeOne);
