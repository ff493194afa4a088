import { randomUUID } from "node:crypto";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { draftSteps, stepAfter } from "#app/domain/listings/draft-steps.ts";
import { ok } from "#app/domain/result.ts";
import type { Handle } from "#app/http/audience.ts";
import { command, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { listingStepPage } from "#app/queries/listing-step.server.ts";
import { StepView } from "#app/ui/drafts/step-view.tsx";
import { titleFromData } from "../title.ts";
import { draftFields, draftFiles } from "./listing.form.ts";
import { saveSentDraft } from "./save-draft.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;

const params = z.object({ id: z.uuid(), step: z.enum(draftSteps) });

export const loader = page("producer", params, async (call, { id, step }) => {
  const found = await listingStepPage(call, id, step);
  return (
    found && {
      title: windowTitle(call.lang, (t) => `${t(`drafts.step_${step}`)}: ${found.listing.latest.title}`),
      editor: randomUUID(),
      ...found,
    }
  );
});

/** A save that came too late shows what is there now, and the next one is made of that. */
export const shouldRevalidate = () => true;

type Next = "next" | "stay" | "leave";

export const action = command("producer", {
  form: "save-draft",
  params,
  fields: draftFields,
  files: draftFiles,
  run: async (call, { id, step }, input, more) => {
    const saved = await saveSentDraft(call, id, { ...input, step }, more);
    if (!saved.ok) return saved;
    // What is done to one photo is done on this page, whichever button the browser takes for the form's own.
    const here = input.photoMove !== undefined || input.removePhotos.length > 0;
    return ok<Next>(here ? "stay" : input.go);
  },
  done: (paths, next, { id, step }) => {
    if (next === "leave") return paths.producer.listing(id, { done: "saved" });
    return paths.producer.listingStep(id, next === "stay" ? step : stepAfter(step));
  },
});

export default function ListingStep() {
  return <StepView {...useLoaderData<typeof loader>()} />;
}
