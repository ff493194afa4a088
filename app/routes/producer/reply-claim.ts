import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { replyToClaim } from "#app/usecases/claims/reply-to-claim.ts";
import { claimFiles, claimWords, described } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "reply-claim",
  params: orderParams,
  fields: claimWords,
  files: claimFiles,
  run: (call, { number }, { photos, ...reply }, { files }) =>
    replyToClaim(call, number, { ...reply, photos: described(files, photos) }),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "replied" }),
});
