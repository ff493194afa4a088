import type { Handle } from "#app/http/audience.ts";
import { command, idParams, noFields } from "#app/http/route.server.ts";
import { cancelImport } from "#app/usecases/imports/cancel-import.ts";
import { titleFromData } from "../title.ts";
import { importLoader } from "./imports.loader.server.ts";

export { default } from "./import.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = importLoader;

export const action = command("producer", {
  form: "cancel-import",
  params: idParams,
  fields: noFields,
  run: (call, { id }) => cancelImport(call, id),
  done: (paths, _value, { id }) => paths.producer.listingImport(id),
});
