import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { askAboutClaim } from "#app/usecases/claims/ask-about-claim.ts";
import { titleFromData } from "../title.ts";
import { questionFields } from "./claim.form.ts";
import { deskClaimLoader } from "./claim.loader.server.ts";

export { default } from "./claim.tsx";
export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskClaimLoader;

export const action = command("desk", {
  form: "ask-claim",
  params: idParams,
  fields: questionFields,
  run: (call, { id }, question) => askAboutClaim(call, id, question),
  done: (paths, _value, { id }) => paths.desk.claim(id, { done: "asked" }),
});
