import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { titleFromData } from "#app/routes/title.ts";
import { CaseView } from "#app/ui/moderation/case-view.tsx";
import { deskCaseLoader } from "./case.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskCaseLoader;

export default function Case() {
  const { review, ...page } = useLoaderData<typeof loader>();
  return <CaseView key={review.id} review={review} {...page} />;
}
