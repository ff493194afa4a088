import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { approvePurchase } from "#app/usecases/orders/approve-purchase.ts";
import { titleFromData } from "../title.ts";
import { approveFields } from "./approvals.form.ts";
import { approvalsLoader } from "./approvals.loader.server.ts";

export { default } from "./approvals.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = approvalsLoader;

export const action = command("buyer", {
  form: "approve-purchase",
  params: noParams,
  fields: approveFields,
  run: (call, _params, { approval, lines }) =>
    approvePurchase(
      call,
      approval,
      lines.map(({ line, terms }) => ({ lineId: line, terms })),
    ),
  done: (paths, numbers) => paths.buyer.approvals({ done: "approved", count: numbers.length }),
});
