import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { recallLot } from "#app/usecases/lots/recall-lot.ts";
import { recallLotFields } from "../lot.form.ts";
import { titleFromData } from "../title.ts";
import { deskLotDeedLoader } from "./lot.loader.server.ts";

export { default } from "./lot.tsx";
export const handle = { audience: "moderation" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskLotDeedLoader;

export const action = command("moderation", {
  form: "recall-lot",
  params: idParams,
  fields: recallLotFields,
  run: (call, { id }, { reason }) => recallLot(call, id, reason),
  done: (paths, _value, { id }) => paths.desk.lot(id, { done: "recalled" }),
});
