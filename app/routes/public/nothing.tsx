import type { Handle } from "#app/http/audience.ts";
import { noParams, page } from "#app/http/route.server.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;

/** An address that nothing else answers to: told in the frame of who asks, which the framework would not read by itself. */
export const loader = page("public", noParams, async () => null);

export default function Nothing() {
  return null;
}
