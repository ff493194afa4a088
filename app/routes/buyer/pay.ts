import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { translator } from "#app/i18n/messages.ts";
import { startPayment } from "#app/usecases/payments/start-payment.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

const payFields = z.object({ paymentMethod: z.enum(["card", "bank_transfer"]) });

export const action = command("buyer", {
  form: "pay",
  params: orderParams,
  fields: payFields,
  run: (call, { number }, { paymentMethod }, { house, paths }) => {
    const page = `${house.settings.publicUrl}${paths.buyer.order(number)}`;
    return startPayment(call, {
      number,
      method: paymentMethod,
      // The provider puts the id of its own page in.
      successUrl: `${page}?paid={CHECKOUT_SESSION_ID}`,
      cancelUrl: page,
      description: translator(call.lang)("orders.orderTitle", { number }),
    });
  },
  // By card to the payment page; by bank to what has to be transferred.
  done: (paths, { url }, { number }) => url ?? `${paths.buyer.order(number)}#bank`,
});
