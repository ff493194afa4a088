import type { Handle } from "#app/http/audience.ts";
import { command, orderParams } from "#app/http/route.server.ts";
import { openClaim } from "#app/usecases/claims/open-claim.ts";
import { claimFields, claimFiles, described, typedLines } from "../order.form.ts";
import { titleFromData } from "../title.ts";
import { buyerOrderLoader } from "./order.loader.server.ts";

export { default } from "./order.tsx";
export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = buyerOrderLoader;

export const action = command("buyer", {
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
  done: (paths, _value, { number }) => paths.buyer.order(number, { done: "claimed" }),
});
