import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { sendMessage } from "#app/usecases/quotations/send-message.ts";
import { messageFields, messageFiles } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { buyerQuotationLoader } from "./quotation.loader.server.ts";

export { default } from "./quotation.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerQuotationLoader;

export const action = command("buyer", {
  form: "send-message",
  params: idParams,
  fields: messageFields,
  files: messageFiles,
  run: async (call, { id }, input, { house, ip, files }): Promise<Result<null, Answerable>> => {
    const free = await house.limits.take("send-message", { ip, account: call.actor.email });
    return free.ok ? sendMessage(call, id, { ...input, files }) : free;
  },
  done: (paths, _value, { id }) => paths.buyer.quotation(id, { done: "sent" }),
});
