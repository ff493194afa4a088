import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { withdrawClaim } from "#app/usecases/claims/withdraw-claim.ts";
import { claimMeant } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "withdraw-claim",
  params: orderParams,
  fields: claimMeant,
  run: (call, { number }, { claim }) => withdrawClaim(call, number, claim),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "withdrawn" }),
});
