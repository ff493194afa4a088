import { minor } from "#app/domain/money.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { settleClaim } from "#app/usecases/claims/settle-claim.ts";
import { titleFromData } from "../title.ts";
import { settlementFields } from "./claim.form.ts";
import { deskClaimLoader } from "./claim.loader.server.ts";

export { default } from "./claim.tsx";
export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskClaimLoader;

export const action = command("desk", {
  form: "settle-claim",
  params: idParams,
  fields: settlementFields,
  run: (call, { id }, input) => settleClaim(call, id, { ...input, amount: input.amount ?? minor(0n) }),
  done: (paths, _value, { id }) => paths.desk.claim(id, { done: "settled" }),
});
