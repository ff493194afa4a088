import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { writeReview } from "#app/usecases/reviews/write-review.ts";
import { reviewFields } from "../review.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "review",
  params: orderParams,
  fields: reviewFields,
  run: (call, { number }, review) => writeReview(call, number, review),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "reviewed" }),
});
