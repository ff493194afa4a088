import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { clearReview } from "#app/usecases/payments/clear-review.ts";
import { clearReviewFields } from "./payments.form.ts";
import { deskPaymentsLoader } from "./payments.loader.server.ts";

export { default } from "./payments.tsx";
export const handle = { audience: "finance" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskPaymentsLoader;

export const action = command("finance", {
  form: "clear-review",
  params: noParams,
  fields: clearReviewFields,
  run: (call, _params, { payment, ...input }) => clearReview(call, { ...input, paymentId: payment }),
  done: (paths) => paths.desk.payments({ filter: "review", done: "cleared" }),
});
