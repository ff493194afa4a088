import type { ActionFunctionArgs } from "@remix-run/node";
import { ok } from "#app/domain/result.ts";
import { asJson } from "#app/http/as-json.server.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, idParams, page } from "#app/http/route.server.ts";
import { draftState } from "#app/queries/draft-state.server.ts";
import { draftFields, draftFiles } from "./listing.form.ts";
import { saveSentDraft } from "./save-draft.server.ts";

export const handle = { audience: "producer" } satisfies Handle;

/** How the draft stands, for the form that saves it by itself. */
export const loader = page("producer", idParams, async (call, { id }) => {
  const state = await draftState(call, id);
  return state && Response.json(state, { headers: { "Cache-Control": "no-store" } });
});

const save = command("producer", {
  form: "save-draft",
  params: idParams,
  fields: draftFields,
  files: draftFiles,
  run: async (call, { id }, input, more) => {
    const saved = await saveSentDraft(call, id, input, more, true);
    return saved.ok ? ok(null) : saved;
  },
  done: (paths, _value, { id }) => paths.producer.autosave(id),
});

export const action = async (args: ActionFunctionArgs) => asJson(await save(args));
