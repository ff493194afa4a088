import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { shortcutsCookie } from "#app/http/shortcuts.ts";
import { titleFromData } from "#app/routes/title.ts";
import { shortcutFields } from "./case.form.ts";
import { deskListingsLoader } from "./listings.loader.server.ts";
import { placeOf } from "./queue.form.ts";

export { default } from "./listings.tsx";
export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskListingsLoader;

const cameFrom = z.uuid().nullable().catch(null);

export const action = command("desk", {
  form: "set-shortcuts",
  params: noParams,
  fields: shortcutFields,
  run: async (_call, _params, { shortcuts }) => ({ ok: true, value: shortcuts }),
  done(paths, choice, _params, { url, house }) {
    const caseId = cameFrom.parse(url.searchParams.get("case"));
    const to = caseId === null ? paths.desk.listings(placeOf(url)) : paths.desk.case(caseId, placeOf(url));
    return { to, headers: { "Set-Cookie": shortcutsCookie(choice, house.settings.publicUrl) } };
  },
});
