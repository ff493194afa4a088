import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { importLimits } from "#app/domain/imports/columns.ts";
import type { Result } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import type { Answerable } from "#app/i18n/refusals.ts";
import { ImportsView } from "#app/ui/imports/imports-view.tsx";
import { importListings } from "#app/usecases/imports/import-listings.ts";
import { titleFromData } from "../title.ts";
import { headerNames } from "./import-headers.ts";
import { importsLoader } from "./imports.loader.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = importsLoader;

const fields = z.object({ company: z.uuid().optional(), formToken: z.uuid() });

export const action = command("producer", {
  form: "import-listings",
  params: noParams,
  fields,
  files: { maxFiles: 1, maxFileBytes: importLimits.bytes },
  run: async (
    call,
    _params,
    { company, formToken },
    { files, house, ip },
  ): Promise<Result<string, Answerable>> => {
    const free = await house.limits.take("upload", { ip, account: call.actor.email });
    if (!free.ok) return free;
    const file = files.find(({ field }) => field === "file") ?? null;
    return importListings(call, { company: company ?? null, formToken, file }, headerNames());
  },
  done: (paths, id) => paths.producer.listingImport(id),
});

export default function Imports() {
  return <ImportsView {...useLoaderData<typeof loader>()} />;
}
