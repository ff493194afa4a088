import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams } from "#app/http/route.server.ts";
import { runImport } from "#app/usecases/imports/run-import.ts";
import { titleFromData } from "../title.ts";
import { importLoader } from "./imports.loader.server.ts";

export { default } from "./import.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = importLoader;

export const action = command("producer", {
  form: "run-import",
  params: idParams,
  fields: z.object({ formToken: z.uuid() }),
  run: (call, { id }, { formToken }) => runImport(call, id, formToken),
  done: (paths, _value, { id }) => paths.producer.listingImport(id),
});
