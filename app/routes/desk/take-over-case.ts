import type { Handle } from "#app/http/audience.ts";
import { command } from "#app/http/route.server.ts";
import { titleFromData } from "#app/routes/title.ts";
import { takeOverCase } from "#app/usecases/moderation/take-over-case.ts";
import { caseParams, takeOverFields } from "./case.form.ts";
import { caseDirectorLoader } from "./case.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./case.tsx";
export const handle = { audience: "director" } satisfies Handle;
export const meta = titleFromData;
export const loader = caseDirectorLoader;

export const action = command("director", {
  form: "take-over-case",
  params: caseParams,
  fields: takeOverFields,
  run: (call, { caseId }, { reason }) => takeOverCase(call, caseId, reason),
  done: (paths, _value, { caseId }, { url }) => paths.desk.case(caseId, placeOf(url)),
});
