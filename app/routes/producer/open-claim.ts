import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { claimFields, claimFiles, described, typedLines } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { producerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerOrderLoader;

export const action = command("producer", {
  form: "open-claim",
  params: orderParams,
  fields: claimFields,
  files: claimFiles,
  run: (call, { number }, { lines, photos, ...claim }, { files }) =>
    openClaim(call, number, {
      ...claim,
      lines: typedLines(lines, (row) => row.quantityKg),
      photos: described(files, photos),
    }),
  done: (paths, _value, { number }) => paths.producer.order(number, { done: "claimed" }),
});
