import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { answerClaim } from "#app/usecases/claims/answer-claim.ts";
import { commentFields } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "answer-claim",
  params: orderParams,
  fields: commentFields,
  run: (call, { number }, { comment }) => answerClaim(call, number, comment),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "answered" }),
});
