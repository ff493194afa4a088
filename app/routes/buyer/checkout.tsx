import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { basketPage } from "#app/queries/basket.server.ts";
import { CheckoutPage } from "#app/ui/orders/checkout-page.tsx";
import { checkOut } from "#app/usecases/orders/check-out.ts";
import { titleFromData } from "../title.ts";
import { checkoutFields } from "./basket.form.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;

export const loader = page("buyer", noParams, async (call) => ({
  title: windowTitle(call.lang, (t) => t("basket.checkoutTitle")),
  formToken: randomUUID(),
  basket: await basketPage(call),
}));

export const action = command("buyer", {
  form: "place-orders",
  params: noParams,
  fields: checkoutFields,
  run: (call, _params, { agreed, lines, ...input }) => {
    const accepted = agreed ? lines.map(({ line: lineId, terms }) => ({ lineId, terms })) : [];
    return checkOut(call, { companyId: call.actor.companyId, ...input }, accepted);
  },
  done: (paths, out) => {
    if (out.kind === "asked") return paths.buyer.approvals({ done: "asked" });
    const { numbers } = out;
    const [only] = numbers;
    return numbers.length === 1 && only !== undefined
      ? paths.buyer.order(only, { done: "placed" })
      : paths.buyer.orders({ placed: numbers.length });
  },
});

export default function Checkout() {
  return <CheckoutPage {...useLoaderData<typeof loader>()} />;
}
