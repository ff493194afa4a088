import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { sendOrderMessage } from "#app/usecases/orders/send-order-message.ts";
import { messageFields, messageFiles } from "../quotation.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "send-message",
  params: orderParams,
  fields: messageFields,
  files: messageFiles,
  run: async (call, { number }, input, { house, ip, files }): Promise<Result<null, Answerable>> => {
    const free = await house.limits.take("send-message", { ip, account: call.actor.email });
    return free.ok ? sendOrderMessage(call, number, { ...input, files }) : free;
  },
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "sent" }),
});
