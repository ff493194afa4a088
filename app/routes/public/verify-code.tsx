import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { publicHead } from "#app/http/public-head.server.ts";
import { page } from "#app/http/route.server.ts";
import { verifyPaper } from "#app/queries/verify-paper.server.ts";
import { VerifyView } from "#app/ui/public/verify-view.tsx";
import { headFromData } from "./head.ts";

export const handle = { audience: "public", document: "static" } satisfies Handle;
export const meta = headFromData;

const params = z.object({ code: z.string().max(100) });

/**
 * Whether a paper is genuine and holds. It is asked anew every time and kept nowhere, so that a paper that was superseded
 * a moment ago is never called current; and nobody can try out codes by the thousand.
 */
export const loader = page("public", params, async (call, { code }, { house, ip }) => {
  const free = await house.limits.take("verify-paper", { ip });
  if (!free.ok) {
    const headers = { "Retry-After": String(free.refusal.retryAfterSeconds) };
    throw data(null, { status: 429, headers });
  }
  return {
    head: publicHead(call.lang, house, {
      title: (t) => t("papersMade.verifyTitle"),
      description: (t) => t("papersMade.verifyLead"),
      path: (paths) => paths.verify(code),
      indexed: false,
    }),
    paper: await verifyPaper(call, code),
  };
});

export default function VerifyCode() {
  return <VerifyView paper={useLoaderData<typeof loader>().paper} />;
}
