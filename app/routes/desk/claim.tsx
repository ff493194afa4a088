import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { ClaimPage } from "#app/ui/claims/claim-page.tsx";
import { titleFromData } from "../title.ts";
import { deskClaimLoader } from "./claim.loader.server.ts";

export const handle = { audience: "desk" } satisfies Handle;
export const meta = titleFromData;
export const loader = deskClaimLoader;

export default function Claim() {
  return <ClaimPage {...useLoaderData<typeof loader>()} />;
}
