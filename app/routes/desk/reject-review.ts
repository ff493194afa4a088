import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { decideReview } from "#app/usecases/reviews/decide-review.ts";
import { rejectFields } from "../review.form.ts";
import { titleFromData } from "../title.ts";
import { reviewDecisionLoader } from "./reviews.loader.server.ts";

export { default } from "./reviews.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = reviewDecisionLoader;

export const action = command("moderation", {
  form: "reject-review",
  params: idParams,
  fields: rejectFields,
  run: (call, { id }, which) => decideReview(call, id, { ...which, outcome: "rejected" }),
  done: (paths) => paths.desk.reviews({ done: "decided" }),
});
