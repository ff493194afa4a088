import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { refusePurchase } from "#app/usecases/orders/refuse-purchase.ts";
import { titleFromData } from "../title.ts";
import { refuseFields } from "./approvals.form.ts";
import { approvalsLoader } from "./approvals.loader.server.ts";

export { default } from "./approvals.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = approvalsLoader;

export const action = command("buyer", {
  form: "refuse-purchase",
  params: noParams,
  fields: refuseFields,
  run: (call, _params, { approval, reason }) => refusePurchase(call, approval, reason),
  done: (paths, ended) => paths.buyer.approvals({ done: ended }),
});
