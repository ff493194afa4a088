import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { replyToClaim } from "#app/usecases/claims/reply-to-claim.ts";
import { claimFiles, claimWords, described } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
  form: "reply-claim",
  params: orderParams,
  fields: claimWords,
  files: claimFiles,
  run: (call, { number }, { photos, ...reply }, { files }) =>
    replyToClaim(call, number, { ...reply, photos: described(files, photos) }),
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "replied" }),
});
