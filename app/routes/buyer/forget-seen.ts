import type { Handle } from "#app/http/audience.ts";
import { command, noFields, noParams } from "#app/http/route.server.ts";
import { forgetSeen } from "#app/usecases/finding/forget-seen.ts";
import { titleFromData } from "../title.ts";
import { savedLoader } from "./saved.loader.server.ts";

export { default } from "./saved.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = savedLoader;

export const action = command("buyer", {
  form: "forget-seen",
  params: noParams,
  fields: noFields,
  run: (call) => forgetSeen(call),
  done: (paths) => paths.buyer.saved({ done: "forgotten" }),
});
