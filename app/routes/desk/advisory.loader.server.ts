import { randomUUID } from "node:crypto";
import type { Call } from "#app/db/call.ts";
import type { Staff } from "#app/domain/actor.ts";
import { idParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { deskAdvisoryPage } from "#app/queries/desk-advisories.server.ts";

async function read(call: Call<Staff>, { id }: { id: string }) {
  const advisory = await deskAdvisoryPage(call, id);
  return (
    advisory && {
      title: windowTitle(call.lang, () => advisory.versions[0]?.title.text ?? ""),
      advisory,
      formToken: randomUUID(),
    }
  );
}

/** One advisory as staff read it. */
export const deskAdvisoryLoader = page("desk", idParams, read);

/** The same behind its deeds, for those who may do them. */
export const advisoryDeedLoader = page("moderation", idParams, read);
