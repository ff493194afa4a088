import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { answerReview } from "#app/usecases/reviews/answer-review.ts";
import { reviewAnswerFields } from "../review.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "answer-review",
  params: orderParams,
  fields: reviewAnswerFields,
  run: (call, { number }, { text }) => answerReview(call, number, text),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "review-answered" }),
});
