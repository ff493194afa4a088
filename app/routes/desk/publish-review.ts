import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { decideReview } from "#app/usecases/reviews/decide-review.ts";
import { publishFields } from "../review.form.ts";
import { titleFromData } from "../title.ts";
import { reviewDecisionLoader } from "./reviews.loader.server.ts";

export { default } from "./reviews.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = reviewDecisionLoader;

export const action = command("moderation", {
  form: "publish-review",
  params: idParams,
  fields: publishFields,
  run: (call, { id }, which) => decideReview(call, id, { ...which, outcome: "published", reason: "" }),
  done: (paths) => paths.desk.reviews({ done: "decided" }),
});
